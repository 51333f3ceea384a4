import type { ParticipantId } from '../../shared/base/ids.ts';

/** The server as an author: it has no participant. */
type Owner = ParticipantId | null;

/**
 * Who may write under which client id of a map: whoever wrote under it first. Two histories under one id would
 * look the same to every peer and be different, silently and for good. Sound because an edit is published only
 * once it is stored: nobody can hold content of others that the server lacks.
 */
export class Owners {
  readonly #owners: Map<number, Owner>;

  constructor(stored: ReadonlyMap<number, Owner>) {
    this.#owners = new Map(stored);
  }

  /** Whether somebody may add content under all these ids. */
  mayWrite(author: Owner, clients: readonly number[]): boolean {
    return clients.every((client) => {
      const owner = this.#owners.get(client);
      return owner === undefined || owner === author;
    });
  }

  /** Gives the ids that nobody has to an author; returns those, to be stored with the edit. */
  claim(author: Owner, clients: readonly number[]): number[] {
    const free = clients.filter((client) => !this.#owners.has(client));
    for (const client of free) this.#owners.set(client, author);
    return free;
  }

  /** Takes claims back whose edit was undone. */
  release(clients: readonly number[]): void {
    for (const client of clients) this.#owners.delete(client);
  }
}
