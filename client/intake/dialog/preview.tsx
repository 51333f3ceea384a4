import { useMemo } from 'react';
import { FORMAT_WORDS } from '../failure.ts';
import type { Intaken } from '../intake.ts';
import { noteWords } from '../notes.ts';
import { summarise } from '../summary.ts';
import './add-text.css';

/** What was read: how much, in which sections, what was left out, and how it begins. */
export function Preview({ intaken, name }: { readonly intaken: Intaken; readonly name: string }) {
  const { words, pages, sections, opening } = useMemo(() => summarise(intaken), [intaken]);
  return (
    <section className="add-text__preview" aria-label="What was read">
      <p className="add-text__fine">
        From {name} ({FORMAT_WORDS[intaken.format]}):{' '}
        <strong>
          {words.toLocaleString('en-GB')} words
          {pages === undefined ? '' : `, ${pages}`}
          {`, ${sections.length === 0 ? 'no sections' : sectionCount(sections.length)}`}
        </strong>
      </p>
      <blockquote className="add-text__opening" data-testid="opening">
        {opening}
      </blockquote>
      {sections.length > 0 && (
        <details className="add-text__more">
          <summary>Sections</summary>
          <ol className="add-text__sections">
            {sections.map(({ title, level, at }) => (
              <li key={at} data-level={level}>
                {title}
              </li>
            ))}
          </ol>
        </details>
      )}
      {intaken.notes.length > 0 && (
        <details className="add-text__more">
          <summary>What was left out or moved</summary>
          <ul className="add-text__notes">
            {intaken.notes.map((note) => (
              <li key={note.code}>{noteWords(note)}</li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function sectionCount(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'section' : 'sections'}`;
}
