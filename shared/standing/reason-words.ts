import { targetName } from '../graph/phrases.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type TargetId, targetsRelation } from '../model/relation.ts';
import { relationVerb } from '../model/words.ts';
import { BAND_VERBS, BAND_WOULD, type Band, bandOf } from './bands.ts';
import type { Reason } from './reasons.ts';

type Named = Pick<ArgumentMap, 'elements' | 'relations'>;

/** How much a reason weighs, in words; each from this change of the strength on. */
const WEIGHT_WORDS: readonly { readonly from: number; readonly word: string }[] = [
  { from: 0.2, word: 'weighs heavily' },
  { from: 0.1, word: 'weighs' },
  { from: 0.03, word: 'weighs a little' },
  { from: 1e-6, word: 'hardly weighs' },
  { from: 0, word: 'weighs nothing' },
];

/** A reason as a sentence without its end: “Trials take longer.” rebuts it. */
export function reasonSentence(map: Named, reason: Reason): string {
  const from = targetName(map, reason.from);
  if (reason.role === 'ground') return `${from} is its ground`;
  const relation = targetsRelation(reason.id) ? map.relations.get(reason.id) : undefined;
  if (relation === undefined) return `${from} bears on it`;
  return `${from} ${relationVerb(relation)} it`;
}

/** How much a reason weighs. */
export function weightWords(weight: number): string {
  const size = Math.abs(weight);
  return WEIGHT_WORDS.find(({ from }) => size >= from)?.word ?? '';
}

/** Why a reason carries less, or more, than the card that gives it would have one expect; empty when it carries that. */
export function reasonAside(reason: Reason): string {
  const ground = bandOf(reason.groundStands);
  const parts: string[] = [];
  if (ground === 'shaken' || ground === 'falls') parts.push(`that card ${BAND_VERBS[ground]}`);
  const difference = reason.carries - reason.groundStands;
  if (difference < -NOTABLE) parts.push('its step is put in question');
  if (difference > NOTABLE) parts.push('its step is backed');
  return parts.join(', and ');
}

/** From this difference between a ground and what it carries on, it is told. */
const NOTABLE = 0.02;

/** What would be otherwise without a reason; empty when the band would be the same. */
export function withoutWords(now: Band, without: Band): string {
  return now === without ? '' : `Without this it ${BAND_WOULD[without]}.`;
}

/** Where something would be that stays in its band: "would still stand, but lower". */
export function stillWords(band: Band, rises: boolean): string {
  return `${BAND_WOULD[band].replace('would', 'would still')}, but ${rises ? 'higher' : 'lower'}`;
}

/** What came of muting something, for one card: “A” would stand, and is in the balance now. */
export function differenceWords(map: Named, id: TargetId, before: number, after: number): string {
  const name = targetName(map, id);
  const from = bandOf(before);
  const to = bandOf(after);
  if (from !== to) return `${name} ${BAND_WOULD[to]}; now it ${BAND_VERBS[from]}`;
  return `${name} ${stillWords(to, after > before)}`;
}
