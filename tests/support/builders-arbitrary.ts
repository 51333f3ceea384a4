import fc from 'fast-check';
import { CLAIM_ROLES, COST_TYPES, ELEMENT_KINDS, type Element } from '../../shared/model/element.ts';
import { plainFields } from '../../shared/model/link-rules.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import { byAge, byId, byRank } from '../../shared/model/order.ts';
import { REBUTTAL_MOVES, RELATION_KINDS, type Relation, type TargetId } from '../../shared/model/relation.ts';
import { soundRelations } from '../../shared/model/sound-relations.ts';
import {
  aBearer,
  aComment,
  aMap,
  anAnchor,
  anAnswer,
  anElement,
  aRegion,
  aRelation,
  aSource,
  aStep,
  aTour,
  at,
  aVoice,
  b,
  c,
  e,
  r,
  s,
  v,
} from './builders.ts';

/** Elements that arbitrary relations may start from or end at. */
export const ELEMENT_COUNT = 8;

const prose = fc.string({
  unit: fc.constantFrom('a', 'ß', ' ', '\n', '🙂', '"', '\\', '\u2028'),
  maxLength: 12,
});
const label = fc.constantFrom('one', 'two', 'ünf', 'a b', '__proto__', 'constructor');
const number = fc.nat(9);

const anAnchorList = fc
  .uniqueArray(number, { maxLength: 3 })
  .chain((ids) =>
    fc.tuple(
      fc.constant(ids),
      fc.array(fc.option(number, { nil: undefined }), { minLength: 3, maxLength: 3 }),
    ),
  )
  .map(([ids, starts]) =>
    ids
      .map((id, index) => {
        const start = starts[index];
        return anAnchor(id, start === undefined ? {} : { start, end: start + 11 });
      })
      .toSorted((one, other) => (one.start ?? Infinity) - (other.start ?? Infinity) || byId(one, other)),
  );

function kindOf(choice: number): Partial<Element> {
  const kind = ELEMENT_KINDS[choice % ELEMENT_KINDS.length]!;
  if (kind === 'cost') return { kind, costType: COST_TYPES[choice % COST_TYPES.length]! };
  return kind === 'claim' && choice % 4 === 1
    ? { kind, role: CLAIM_ROLES[choice % CLAIM_ROLES.length] }
    : { kind };
}

/** Any valid element of the given name. */
function anyElement(name: number): fc.Arbitrary<Element> {
  return fc
    .record({
      kind: fc.nat(99).map(kindOf),
      text: prose,
      note: prose,
      voice: fc.option(number.map(v), { nil: undefined }),
      scheme: fc.option(label, { nil: undefined }),
      addedAt: number.map(at),
      tags: fc.uniqueArray(label, { maxLength: 4 }).map((tags) => tags.toSorted()),
      bearers: fc.uniqueArray(number, { maxLength: 3 }).map((ids) => ids.toSorted().map(b)),
      anchors: anAnchorList,
      position: fc.tuple(number, number).map(([x, y]) => ({ x, y })),
    })
    .map(({ kind, voice, scheme, ...fields }) => ({
      ...anElement(name, { ...fields, ...kind } as never),
      ...(voice === undefined ? {} : { voice }),
      ...(scheme === undefined ? {} : { scheme }),
    }));
}

const NAMES = Array.from({ length: ELEMENT_COUNT }, (_, name) => name);

/** As many elements as arbitrary relations count on, of any kinds and otherwise plain. */
export const someElements: fc.Arbitrary<Element[]> = fc
  .array(fc.nat(99), { minLength: ELEMENT_COUNT, maxLength: ELEMENT_COUNT })
  .map((kinds) => NAMES.map((name) => anElement(name, kindOf(kinds[name] ?? 0) as never)));

/** Any well-formed relation among elements and relations by those names, sound or not. */
export function anyRelation(count: number): fc.Arbitrary<Relation> {
  const target: fc.Arbitrary<TargetId> = fc.oneof(fc.nat(count).map(e), fc.nat(20).map(r));
  return fc
    .record({
      id: fc.nat(20),
      from: fc.nat(count),
      to: target,
      kind: fc.constantFrom(...RELATION_KINDS),
      mode: fc.constantFrom(undefined, 'rebut', 'undermine', 'undercut'),
      move: fc.option(fc.constantFrom(...REBUTTAL_MOVES), { nil: undefined }),
      addedAt: number.map(at),
    })
    .map(({ id, from, to, kind, mode, move, addedAt }) => {
      const plain = plainFields(kind, to);
      const fields =
        plain.kind === 'rebuttal' ? { ...plain, mode: mode ?? plain.mode, ...(move && { move }) } : plain;
      return aRelation(id, e(from), to, { ...fields, addedAt } as never);
    });
}

/** Any sound map, its records in the order that every reading has. */
export const anyMap: fc.Arbitrary<ArgumentMap> = fc
  .record({
    title: fc.constantFrom('', 'A title', 'Title "quoted" 🙂'),
    description: prose,
    subject: fc.constantFrom('', 'homework', 'open “plan” offices'),
    elements: fc.tuple(...NAMES.map(anyElement)),
    relations: fc.array(anyRelation(ELEMENT_COUNT), { maxLength: 20 }),
    others: fc.uniqueArray(number, { maxLength: 4 }),
  })
  .map(({ title, description, subject, elements, relations, others }) => {
    const sorted = others.toSorted();
    const map = aMap({
      title,
      description,
      subject,
      elements: elements.toSorted(byAge),
      regions: sorted.map((name) => aRegion(name)),
      voices: sorted.map((name) => aVoice(name, { sourceId: s(name) })),
      sources: sorted.map((name) => aSource(name, { author: [{ family: `F${name}` }] })),
      bearers: sorted.map((name) => aBearer(name)),
      comments: sorted.map((name) =>
        aComment(name, { about: e(name), ...(name % 2 === 0 && { replyTo: c(1) }) }),
      ),
      tours: sorted.map((name) => aTour(name, { rank: 9 - name })).toSorted(byRank),
      steps: sorted.map((name) => aStep(name, { rank: (name * 7) % 5, show: [e(name)] })).toSorted(byRank),
      answers: sorted.map((name) => anAnswer(name, { answer: 'unclear', points: [r(name)] })).toSorted(byId),
    });
    const all = new Map(relations.map((each) => [each.id, each]));
    return { ...map, relations: soundRelations(map.elements, all) };
  });
