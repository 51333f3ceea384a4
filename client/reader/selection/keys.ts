import type { SourceText } from '../../../shared/texts/source-text.ts';
import { type Direction, extendBySentence, extendByWord, moveBySentence, type Picked } from './moves.ts';

/** The part of a key press that decides. */
export interface KeyFacts {
  readonly key: string;
  readonly mod: boolean;
  readonly shift: boolean;
  readonly alt: boolean;
}

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowRight: 1,
  ArrowLeft: -1,
  ']': 1,
  '[': -1,
  // What Shift makes of the brackets on most keyboards.
  '}': 1,
  '{': -1,
};

/**
 * What a key selects in a text: the arrows to the sides and the brackets go from sentence to sentence, with Shift they
 * extend by a sentence, with Ctrl or Cmd and Shift by a word. Undefined: the key means something else.
 */
export function pickedByKey(
  text: Pick<SourceText, 'text' | 'blocks'>,
  picked: Picked | null,
  { key, mod, shift, alt }: KeyFacts,
  reading: number,
): Picked | undefined {
  const direction = DIRECTIONS[key];
  if (direction === undefined || alt || (mod && !shift)) return undefined;
  if (!shift || picked === null) return moveBySentence(text, picked, direction, reading) ?? undefined;
  return mod ? extendByWord(text, picked, direction) : extendBySentence(text, picked, direction);
}
