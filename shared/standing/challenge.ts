import type { TargetId } from '../model/relation.ts';
import { frameworkOf } from './dung/framework.ts';
import { scepticalLabels } from './dung/sceptical.ts';
import { arguingRelations } from './reasons.ts';
import type { Standing } from './standing.ts';

/** Whether what is said against something is itself answered, by who rebuts whom alone and without any numbers. */
export type Challenge = 'unchallenged' | 'defeated' | 'open';

/** Each as a sentence. */
export const CHALLENGE_WORDS: Readonly<Record<Challenge, string>> = {
  unchallenged: 'Nothing that is said against it stands unanswered.',
  defeated: 'Something is said against it that nothing on the map answers.',
  open: 'What is said against it is itself in dispute.',
};

/**
 * Where everything stands when only rebuttals count. Cards and relations are arguments; a rebuttal attacks what it ends
 * at and fails with the card it starts from. Being without support is no defeat.
 */
export function challengesOf(standing: Standing): Map<TargetId, Challenge> {
  const ids = [...standing.ids()].sort();
  const numbers = new Map(ids.map((id, at) => [id, at]));
  const attacks: [number, number][] = [];
  let count = ids.length;
  for (const [to, id] of ids.entries()) {
    for (const { id: rebuttal, from, sign } of arguingRelations(standing, id)) {
      const by = numbers.get(rebuttal);
      const ground = numbers.get(from);
      if (sign > 0 || by === undefined || ground === undefined) continue;
      // What says that the ground fails: defeated by the ground, it defeats the rebuttal.
      const failure = count;
      count += 1;
      attacks.push([by, to], [ground, failure], [failure, by]);
    }
  }
  const labels = scepticalLabels(frameworkOf(count, attacks));
  return new Map(
    ids.map((id, at) => {
      const label = labels[at];
      return [id, label === 'in' ? 'unchallenged' : label === 'out' ? 'defeated' : 'open'];
    }),
  );
}
