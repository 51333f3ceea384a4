/** What acts are listed under. */
export const ACT_GROUPS = ['Map', 'Add', 'Selection', 'View', 'Help'] as const;
type ActGroup = (typeof ACT_GROUPS)[number];

/** One thing that can be done: in the palette, in the list of shortcuts and by its keys. */
export interface Act {
  readonly id: string;
  readonly label: string;
  readonly group: ActGroup;
  /** A chord as in chords.ts. */
  readonly chord?: string;
  /** Other words that somebody may look for. */
  readonly also?: string;
  readonly run: () => void;
}
