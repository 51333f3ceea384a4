interface Pressed {
  readonly key: string;
  readonly shiftKey: boolean;
}

/** Whether a key ends the editing of a statement: Esc and Enter do, with Shift Enter breaks the line. */
export function endsStatement({ key, shiftKey }: Pressed): boolean {
  return key === 'Escape' || (key === 'Enter' && !shiftKey);
}

interface Cut {
  readonly index: number;
  readonly length: number;
  readonly inserted: '';
}

/** Takes away the line breaks that a statement ends with; undefined where it ends with none. */
export function withoutLastBreaks(statement: string): Cut | undefined {
  const kept = statement.replace(/\s*\n\s*$/, '').length;
  if (kept === statement.length) return undefined;
  return { index: kept, length: statement.length - kept, inserted: '' };
}
