import type { AnchorId, ElementId, MapId, ParticipantId } from '../../shared/base/ids.ts';

/** A text of a source, as it is kept: under the SHA-256 of its words, by 64 hexadecimal digits. */
export interface TextRow {
  readonly map: MapId;
  readonly hash: string;
  readonly addedBy: ParticipantId;
  readonly addedAt: number;
  /** Length of its words in UTF-16 units. */
  readonly chars: number;
  /** Bytes of what `bytes` gives when it is unpacked. */
  readonly size: number;
  /** The whole text, packed. */
  readonly bytes: Uint8Array;
}

/** How many texts a map may have, and of how many bytes, packed, in all. */
export interface TextRoom {
  readonly texts: number;
  readonly bytes: number;
}

/** What became of a text: it is kept from now on, was kept already, or there is no room, or no map. */
export type Keeping = 'added' | 'known' | 'full' | 'no-map';

/** A person's own mark on a statement and one of its anchors; told to nobody else. */
export interface MarkRow {
  readonly map: MapId;
  readonly participant: ParticipantId;
  readonly element: ElementId;
  readonly anchor: AnchorId;
  readonly verdict: 'faithful' | 'stretched' | 'wrong';
  readonly note: string;
  /** What was compared, so that the mark can be told to be older than the words. */
  readonly wording: string;
  readonly at: number;
}

/** Which mark of whom. */
export type MarkPlace = Pick<MarkRow, 'map' | 'participant' | 'element' | 'anchor'>;

/** What is kept beside the documents: texts of sources, and what each person alone thinks of quotations. */
export interface PaperStorage {
  /**
   * Keeps a text once, however often it is added; what is there stays, unless it is damaged. Room is counted and the
   * text stored in one transaction.
   */
  addText(text: TextRow, room: TextRoom): Promise<Keeping>;
  /** A text as it was added; undefined when the map has none of this hash. A damaged one is copied aside. */
  loadText(map: MapId, hash: string): Promise<TextRow | 'damaged' | undefined>;

  /** A person's marks, by element and anchor. */
  listMarks(map: MapId, participant: ParticipantId): Promise<readonly MarkRow[]>;
  /** Puts a mark in place of the older one; `full` when it would be one more than `marksMax`. */
  putMark(mark: MarkRow, marksMax: number): Promise<'kept' | 'full' | 'no-map'>;
  /** False when there was none. */
  removeMark(place: MarkPlace): Promise<boolean>;
}
