import { plainText, type Run } from '../../shared/references/style/runs.ts';

/** A formatted reference with its italics and links. */
export function ReferenceText({ runs }: { readonly runs: readonly Run[] }) {
  let at = 0;
  return (
    <span>
      {runs.map((run) => {
        const key = at;
        at += run.text.length;
        if (run.href !== undefined) {
          return (
            <a key={key} href={run.href} target="_blank" rel="noreferrer">
              {run.text}
            </a>
          );
        }
        return run.italic ? <i key={key}>{run.text}</i> : <span key={key}>{run.text}</span>;
      })}
    </span>
  );
}

/** Formatted references as HTML, for word processors. */
export function referencesHtml(
  references: readonly { readonly label: string; readonly runs: readonly Run[] }[],
  isNumbered: boolean,
): string {
  const lines = references.map(({ label, runs }) => {
    const number = isNumbered ? `${escaped(label)} ` : '';
    return `<p>${number}${runs.map(runHtml).join('')}</p>`;
  });
  return lines.join('\n');
}

function runHtml(run: Run): string {
  const text = escaped(plainText([run]));
  if (run.href !== undefined) return `<a href="${escaped(run.href)}">${text}</a>`;
  return run.italic ? `<i>${text}</i>` : text;
}

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
