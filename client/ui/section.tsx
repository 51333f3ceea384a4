import { type ReactNode, useId } from 'react';
import './section.css';

interface SectionProps {
  readonly title: string;
  readonly count?: number;
  /** Small buttons at the right of the heading. */
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** A titled part of a pane. */
export function Section({ title, count, actions, children }: SectionProps) {
  const id = useId();
  return (
    <section className="ui-section" aria-labelledby={id}>
      <header className="ui-section__head">
        <h3 className="ui-section__title" id={id}>
          {title}
          {count !== undefined && <span className="ui-section__count"> {count}</span>}
        </h3>
        {actions}
      </header>
      {children}
    </section>
  );
}
