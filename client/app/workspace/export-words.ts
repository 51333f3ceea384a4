import { mapInWords, type Passage } from '../../../shared/graph/in-words.ts';
import type { MapSession } from '../../session/types.ts';
import { downloadText } from '../../ui/download.ts';
import { fileName } from '../download.ts';

/** Downloads the map told in prose, as a text that any program opens. */
export function exportInWords(session: Pick<MapSession, 'reading'>): void {
  const { map } = session.reading();
  downloadText(fileName(map.title, '-in-words.txt'), accountAsText(map.title, mapInWords(map)), 'text/plain');
}

/** An account as plain text: headings underlined, as people and Markdown read them. */
export function accountAsText(title: string, account: readonly Passage[]): string {
  const name = title.trim() || 'Untitled map';
  const parts = account.map(
    ({ heading, sentences }) => `${underlined(heading, '-')}\n\n${sentences.join('\n\n')}\n`,
  );
  return [`${underlined(name, '=')}\n`, ...parts].join('\n');
}

function underlined(words: string, line: string): string {
  return `${words}\n${line.repeat(words.length)}`;
}
