import type { CastBallot, OwnBallot } from '../../../shared/judging/ballot.ts';
import type { OpenRound, Round } from '../../../shared/judging/round.ts';
import type { Target } from '../../../shared/judging/target.ts';
import { costsFile, sessionOf } from '../../support/rounds.ts';
import { call, httpFixture, type Person } from './http-fixture.ts';

export const COST: Target = { kind: 'element', element: 'e_cost' as never };
export const OTHER_COST: Target = { kind: 'element', element: 'e_other' as never };
export const CLAIM: Target = { kind: 'element', element: 'e_claim' as never };
/** Words that stand for a judgement in every place where they must not turn up. */
export const SECRET = 'a-reason-nobody-else-may-read';

/** A host's terms for a round on the cost, names shown. */
export function terms(id: string, more: Partial<OpenRound> = {}): OpenRound {
  return {
    id: `d_${id}` as never,
    question: 'happens',
    targets: [COST],
    endsAt: null,
    names: 'shown',
    reasons: 'asked',
    progress: 'count',
    ...more,
  };
}

/** A ballot on the cost as a device sends it. */
export function ballot(id: string, more: Partial<CastBallot> = {}): CastBallot {
  return {
    id: `j_${id}` as never,
    target: COST,
    judgement: 60,
    reason: '',
    wording: 'w'.repeat(28),
    turn: 1,
    ...more,
  };
}

export type RoundsDesk = Awaited<ReturnType<typeof roundsDesk>>;

/** A map with costs, four people who came in, and what they ask of its rounds. */
export async function roundsDesk() {
  const http = await httpFixture();
  const map = await http.create(costsFile());
  const host = await http.join(map.links.host, 'Hanna');
  const ben = await http.join(map.links.participant, 'Ben');
  const cleo = await http.join(map.links.participant, 'Cleo');
  const observer = await http.join(map.links.observer, 'Olga');

  /** Lets time pass until an answer is here: what is written to a document is answered after its tick. */
  async function flush<T>(answer: PromiseLike<T>): Promise<T> {
    let isHere = false;
    const done = Promise.resolve(answer).finally(() => {
      isHere = true;
    });
    while (!isHere) await http.time.advance(1);
    return done;
  }

  function as(person: Person | undefined, method: 'GET' | 'POST' | 'PUT', path: string, body?: object) {
    const headers: Record<string, string> = person === undefined ? {} : { cookie: person.cookie };
    return call(http.app, method, `/api/maps/${map.id}/rounds${path}`, body, headers);
  }

  return {
    ...{ http, map, host, ben, cleo, observer, flush, as },
    /** Opens a round as the host. */
    open: async (id = 'one', more: Partial<OpenRound> = {}): Promise<Round> => {
      const answer = await flush(as(host, 'POST', '', terms(id, more)));
      if (answer.statusCode !== 201) throw new Error(`not opened: ${answer.body}`);
      return answer.json<Round>();
    },
    act: (id: string, name: string, person: Person | undefined = host) =>
      flush(as(person, 'POST', `/d_${id}/acts`, { act: name })),
    cast: (person: Person | undefined, id: string, body: object) =>
      flush(as(person, 'PUT', `/d_${id}/ballots`, body)),
    ownOf: async (person: Person, id = 'one'): Promise<OwnBallot[]> =>
      (await as(person, 'GET', `/d_${id}/ballots`)).json<{ ballots: OwnBallot[] }>().ballots,
    /** What the session document says, as it is stored. */
    session: () => sessionOf(http.registry, map.id),
  };
}
