import type { MapId } from '../../shared/base/ids.ts';
import type { Storage } from '../storage/storage.ts';
import { anonymousName, leastUsed } from './names.ts';

/** Suggestions remembered, in seats; the oldest go first. A class or two previewing at once fits many times over. */
const SUGGESTIONS_MAX = 5_000;

/** The name and colour that somebody gets who says nothing else. */
export interface Suggestion {
  readonly name: string;
  readonly colour: string;
}

/** Keeps what was shown before joining, so that the person then gets just that. */
export class Suggestions {
  readonly #shown = new Map<string, { readonly map: MapId; readonly suggestion: Suggestion }>();

  /** The suggestion for a seat: the one shown before, or a new one unlike everybody else's. */
  async for(storage: Pick<Storage, 'listParticipants'>, map: MapId, session: string): Promise<Suggestion> {
    const seat = `${map} ${session}`;
    const people = await storage.listParticipants(map);
    const shown = this.#shown.get(seat)?.suggestion;
    if (shown !== undefined && people.every(({ name }) => name !== shown.name)) return shown;
    const others = [...this.#shown.values()]
      .filter((each) => each.map === map)
      .map((each) => each.suggestion);
    const taken = [...people, ...others];
    const entry = leastUsed(taken.map(({ colour }) => colour));
    const name = anonymousName(
      seat,
      entry,
      taken.map((each) => each.name),
    );
    const suggestion = { name, colour: entry.colour };
    this.#remember(seat, map, suggestion);
    return suggestion;
  }

  /** Forgets a seat that was taken. */
  drop(map: MapId, session: string): void {
    this.#shown.delete(`${map} ${session}`);
  }

  #remember(seat: string, map: MapId, suggestion: Suggestion): void {
    this.#shown.delete(seat);
    this.#shown.set(seat, { map, suggestion });
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > SUGGESTIONS_MAX && oldest !== undefined) this.#shown.delete(oldest);
  }
}
