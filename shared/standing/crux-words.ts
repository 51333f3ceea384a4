import type { ElementId } from '../base/ids.ts';
import { targetName } from '../graph/phrases.ts';
import type { ArgumentMap } from '../model/map.ts';
import { targetsRelation } from '../model/relation.ts';
import { relationVerb } from '../model/words.ts';
import { BAND_VERBS, BAND_WOULD, bandOf } from './bands.ts';
import type { Crux, CruxEffect } from './cruxes.ts';
import { stillWords } from './reason-words.ts';

type Named = Pick<ArgumentMap, 'elements' | 'relations'>;

/** What judging a crux otherwise would do to the cost that it would change most: "If it fell, “…” would stand; now it is shaken". */
export function cruxEffectWords(map: Named, crux: Crux): string {
  const [most] = crux.effects;
  if (most === undefined) return '';
  const others = crux.effects.filter(({ bands, cost }) => bands !== 0 && cost !== most.cost).length;
  const rest =
    others === 0 ? '' : `, and ${others} other ${others === 1 ? 'cost' : 'costs'} would change too`;
  return `${supposition(crux)}, ${verdict(map, most)}${rest}.`;
}

/** "If it were judged sound", "If the step were judged irrelevant". */
function supposition({ on, rises }: Crux): string {
  if (targetsRelation(on)) return `If this step were judged ${rises ? 'more' : 'less'} relevant`;
  return rises ? 'If this were judged sound' : 'If this were judged unsound';
}

function verdict(map: Named, { cost, before, after }: CruxEffect): string {
  const name = targetName(map, cost);
  const from = bandOf(before);
  const to = bandOf(after);
  if (from !== to) return `${name} ${BAND_WOULD[to]}, where now it ${BAND_VERBS[from]}`;
  return `${name} ${stillWords(to, after > before)}`;
}

/** Why the cost turns on the crux, as a sentence without its full stop: "Both “A” and “B” rest on it". */
export function cruxReasonWords(map: Named, crux: Crux): string {
  const [most] = crux.effects;
  if (most === undefined) return '';
  const names = namesOfWays(map, crux, most);
  const [first, second] = names;
  if (first === undefined) return directWords(map, crux, most.cost);
  if (second === undefined)
    return `${capital(first)}, which ${sideOf(map, most)} that cost, ${turnsOn(crux, most)}`;
  const isOneWay = most.via.every(({ rises }) => rises === crux.rises);
  const turn = isOneWay ? 'rest on it' : 'turn on it';
  if (names.length === 2) return `Both ${first} and ${second} ${turn}`;
  return `${capital(first)}, ${second} and ${names.length - 2} more ${turn}`;
}

/** The cards by way of which a cost depends on a crux, but for the crux itself. */
function namesOfWays(map: Named, { on }: Crux, { via }: CruxEffect): string[] {
  const cards = via.flatMap(({ relation }) => {
    const from = map.relations.get(relation)?.from;
    return from === undefined || from === on || relation === on ? [] : [from];
  });
  return [...new Set(cards)].map((card) => targetName(map, card));
}

/** Where the crux bears on the cost itself. */
function directWords(map: Named, { on }: Crux, cost: ElementId): string {
  if (targetsRelation(on)) return 'By this step one of its reasons reaches that cost';
  const direct = [...map.relations.values()].find(({ from, to }) => from === on && to === cost);
  if (direct === undefined) return 'It bears on a step towards that cost';
  return `It ${relationVerb(direct)} that cost directly`;
}

function sideOf(map: Named, { via }: CruxEffect): string {
  const relation = via[0] === undefined ? undefined : map.relations.get(via[0].relation);
  return relation === undefined ? 'bears on' : relationVerb(relation);
}

function turnsOn({ rises }: Crux, { via }: CruxEffect): string {
  return via[0]?.rises === rises ? 'rests on it' : 'is answered by it';
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
