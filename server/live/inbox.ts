import type { InboxItem } from './room-parts.ts';

/** What came in for a map and waits for its tick. Bounded: above the limit its senders are held back. */
export class Inbox {
  readonly #bytesMax: number;
  readonly #onHeld: (isHeld: boolean) => void;
  #items: InboxItem[] = [];
  /** Bytes that wait, and bytes that were taken and are not stored yet. */
  #waiting = 0;
  #taken = 0;
  #isHeld = false;

  constructor(bytesMax: number, onHeld: (isHeld: boolean) => void) {
    this.#bytesMax = bytesMax;
    this.#onHeld = onHeld;
  }

  get isEmpty(): boolean {
    return this.#items.length === 0;
  }

  put(item: InboxItem, bytes: number): void {
    this.#items.push(item);
    this.#waiting += bytes;
    this.#update();
  }

  /** Everything that waits, in order. */
  take(): readonly InboxItem[] {
    const items = this.#items;
    this.#items = [];
    this.#taken += this.#waiting;
    this.#waiting = 0;
    return items;
  }

  /** Notes that what was taken is stored. */
  stored(): void {
    this.#taken = 0;
    this.#update();
  }

  #update(): void {
    const isHeld = this.#waiting + this.#taken > this.#bytesMax;
    if (isHeld === this.#isHeld) return;
    this.#isHeld = isHeld;
    this.#onHeld(isHeld);
  }
}
