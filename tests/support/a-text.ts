import { buildSourceText, type Piece } from '../../shared/texts/build.ts';
import type { SourceText } from '../../shared/texts/source-text.ts';
import { must } from './builders.ts';

/** A text of paragraphs; a line that starts with `#` is a heading of that level. */
export function aText(...lines: readonly (string | Piece)[]): SourceText {
  return must(buildSourceText(lines.map((each) => (typeof each === 'string' ? pieceOf(each) : each))));
}

function pieceOf(text: string): Piece {
  const marks = /^#*/.exec(text)?.[0].length ?? 0;
  return marks === 0
    ? { kind: 'paragraph', raw: text }
    : { kind: 'heading', level: marks, raw: text.slice(marks) };
}
