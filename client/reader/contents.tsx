import { type ReactNode, useId } from 'react';
import type { Section } from '../../shared/texts/sections.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import './contents.css';

interface ContentsProps {
  readonly sections: readonly Section[];
  /** The innermost section that is being read. */
  readonly current: Section | undefined;
  readonly onGo: (section: Section) => void;
}

/** The table of contents; the section that is being read is marked. */
export function Contents({ sections, current, onGo }: ContentsProps) {
  const id = useId();
  if (sections.length === 0) return <EmptyState text="This text has no headings." />;
  const list = (under: readonly Section[]): ReactNode => (
    <ul className="reader-contents__list">
      {under.map((section) => (
        <li key={section.heading}>
          <button
            type="button"
            className="reader-contents__line"
            aria-current={section.heading === current?.heading ? 'location' : undefined}
            data-depth={Math.min(section.depth, 3)}
            onClick={() => onGo(section)}
          >
            {section.title}
          </button>
          {section.sections.length > 0 && list(section.sections)}
        </li>
      ))}
    </ul>
  );
  return (
    <nav className="reader-contents" aria-labelledby={id}>
      <h3 className="reader-drawer__title" id={id}>
        Contents
      </h3>
      {list(sections)}
    </nav>
  );
}
