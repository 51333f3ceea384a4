import type { Aspect } from './aspect.ts';
import { evidenceAspect, handAspect, independenceAspect } from './aspects/ground.ts';
import { judgedAspect } from './aspects/judged.ts';
import { bearerAspect, costAspect, kindAspect, voiceAspect } from './aspects/kinds.ts';
import { moveAspect } from './aspects/moves.ts';
import { pathAspect } from './aspects/paths.ts';
import { patternAspect } from './aspects/patterns.ts';
import { byAspect, changedAspect, tagAspect, wordsAspect } from './aspects/people.ts';
import type { AspectName } from './lens.ts';

/** Every aspect by its name. */
export const ASPECTS: Readonly<Record<AspectName, Aspect>> = {
  pattern: patternAspect,
  path: pathAspect,
  kind: kindAspect,
  cost: costAspect,
  bearer: bearerAspect,
  voice: voiceAspect,
  move: moveAspect,
  evidence: evidenceAspect,
  hand: handAspect,
  independence: independenceAspect,
  judged: judgedAspect,
  tag: tagAspect,
  by: byAspect,
  changed: changedAspect,
  words: wordsAspect,
};
