import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyLens, chosenWords, offerAspects } from '../../../shared/lens/apply.ts';
import { ASPECTS } from '../../../shared/lens/aspects.ts';
import {
  ASPECT_NAMES,
  type AspectName,
  chosenIn,
  type Lens,
  toggleChosen,
} from '../../../shared/lens/lens.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import {
  aBearer,
  aMap,
  anAnchor,
  anElement,
  aRelation,
  at,
  aVoice,
  b,
  e,
  p,
  r,
  v,
} from '../../support/builders.ts';
import { anyMap } from '../../support/builders-arbitrary.ts';
import { lensInput } from './a-lens.ts';

/** Every key that some map of the arbitrary ones may have, by aspect. */
const KEYS: Readonly<Record<AspectName, readonly string[]>> = {
  pattern: ['undisputed', 'no-cause', 'countered', 'unheard-of'],
  path: [e(0), e(3), e('gone')],
  kind: ['cost', 'claim', 'question'],
  cost: ['practical', 'research'],
  bearer: [b(1), 'nobody'],
  voice: [v(1), v(2), 'room'],
  move: ['comparison', 'displacement'],
  evidence: ['quoted', 'none'],
  hand: ['second'],
  independence: ['shared', 'perhaps'],
  judged: ['split', 'moved', 'constructor', '__proto__'],
  tag: ['one', 'constructor', '__proto__'],
  by: [p('ana'), p('ben')],
  changed: [at(3)],
  words: ['a', 'claim'],
};

const anyLens: fc.Arbitrary<Lens> = fc.record(
  Object.fromEntries(ASPECT_NAMES.map((name) => [name, fc.subarray([...KEYS[name]], { minLength: 1 })])) as {
    [K in AspectName]: fc.Arbitrary<string[]>;
  },
  { requiredKeys: [] },
);

const shown = (map: ArgumentMap, lens: Lens) => [...applyLens(lens, lensInput(map)).elements];

describe('a lens', () => {
  it('M90: fits a card when one of its keys is true in every aspect in which something is chosen', () => {
    fc.assert(
      fc.property(anyMap, anyLens, (map, lens) => {
        const input = lensInput(map);
        const chosen = chosenIn(lens);
        const expected = [...map.elements.values()].filter((element) =>
          ASPECT_NAMES.every((name) => {
            const keys = chosen.filter(({ aspect }) => aspect === name);
            const reading = ASPECTS[name].read(input);
            return keys.length === 0 || keys.some(({ key }) => reading.has(element, key));
          }),
        );
        expect([...applyLens(lens, input).elements]).toEqual(expected.map(({ id }) => id));
      }),
    );
  });

  it('finds what the group is split on, and the relation with it', () => {
    const map = aMap({
      elements: [anElement('cost', { kind: 'cost' }), anElement('why')],
      relations: [aRelation(1, e('why'), e('cost'), { kind: 'support' })],
    });
    const split = new Set([e('why'), r(1)]);
    const input = lensInput(map, { judged: () => ({ split, moved: new Set(), apart: new Set() }) });
    const { elements, relations } = applyLens({ judged: ['split'] }, input);
    expect([[...elements], [...relations]]).toEqual([[e('why')], [r(1)]]);
    const offered = offerAspects({}, input).find(({ name }) => name === 'judged');
    expect(offered?.choices.map(({ label, count }) => [label, count])).toEqual([['Split', 1]]);
  });

  it('shows all of a map when nothing is chosen', () => {
    fc.assert(
      fc.property(anyMap, (map) => {
        expect(shown(map, {})).toEqual([...map.elements.keys()]);
        expect([...applyLens({}, lensInput(map)).relations]).toEqual([...map.relations.keys()]);
      }),
    );
  });

  it('M90: shows more with a further choice in an aspect, and less with a choice in a further one', () => {
    fc.assert(
      fc.property(anyMap, anyLens, fc.constantFrom(...ASPECT_NAMES), (map, lens, aspect) => {
        const key = KEYS[aspect][0]!;
        if (lens[aspect]?.includes(key) === true) return;
        const [before, after] = [shown(map, lens), shown(map, toggleChosen(lens, { aspect, key }))];
        const [fewer, more] = lens[aspect] === undefined ? [after, before] : [before, after];
        expect(fewer.every((id) => more.includes(id))).toBe(true);
      }),
    );
  });

  it('M91: shows no relation that starts from a card that does not fit', () => {
    fc.assert(
      fc.property(anyMap, anyLens, (map, lens) => {
        const { elements, relations } = applyLens(lens, lensInput(map));
        for (const id of relations) expect(elements.has(map.relations.get(id)!.from)).toBe(true);
      }),
    );
  });

  it('M91: shows a relation between cards that fit, and one on a relation that shows', () => {
    const map = aMap({
      elements: [anElement('a'), anElement('b'), anElement('c', { kind: 'context' })],
      relations: [
        aRelation('ab', e('a'), e('b')),
        aRelation('on', e('b'), r('ab')),
        aRelation('ca', e('c'), e('a'), { kind: 'context' }),
      ],
    });
    expect([...applyLens({ kind: ['claim'] }, lensInput(map)).relations]).toEqual([r('ab'), r('on')]);
  });

  it('M91: shows the relation that makes the move looked for, whatever it ends at', () => {
    const map = aMap({
      elements: [anElement('cost', { kind: 'cost' }), anElement('reply')],
      relations: [
        aRelation(1, e('reply'), e('cost'), { kind: 'rebuttal', mode: 'rebut', move: 'comparison' }),
      ],
    });
    const { elements, relations } = applyLens({ move: ['comparison'] }, lensInput(map));
    expect([[...elements], [...relations]]).toEqual([[e('reply')], [r(1)]]);
  });
});

describe('the choices', () => {
  it('M92: are counted as if each were the only one in its aspect, beside what is chosen in the others', () => {
    fc.assert(
      fc.property(anyMap, anyLens, (map, lens) => {
        const input = lensInput(map, { selection: [e(0)], lastVisit: at(2) });
        for (const { name, choices } of offerAspects(lens, input)) {
          for (const { key, count } of choices) {
            expect(count).toBe(applyLens({ ...lens, [name]: [key] }, input).elements.size);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  it('leave out what no card has, unless it is chosen', () => {
    const map = aMap({ elements: [anElement(1)], voices: [aVoice(1)] });
    const kinds = (lens: Lens) =>
      offerAspects(lens, lensInput(map))
        .find(({ name }) => name === 'kind')
        ?.choices.map(({ key, count, isChosen }) => [key, count, isChosen]);
    expect(kinds({})).toEqual([['claim', 1, false]]);
    expect(kinds({ kind: ['cost'] })).toEqual([
      ['claim', 1, false],
      ['cost', 0, true],
    ]);
  });

  it('keep a name when what they are about is gone', () => {
    const lens: Lens = { voice: [v('gone')], path: [e('gone')], move: ['comparison'] };
    expect(chosenWords(lens, lensInput(aMap())).map(({ title, label }) => [title, label])).toEqual([
      [undefined, 'Path from a card that is gone'],
      ['Voice', 'Something that is gone'],
      ['Move it makes', 'Comparison'],
    ]);
  });
});

describe('a choice that a later version may know', () => {
  it.each(['later-one', 'constructor'])('is passed over, and the rest of the lens applied: %s', (key) => {
    const map = aMap({ elements: [anElement('cost', { kind: 'cost' } as never), anElement('claim')] });
    const lens = { pattern: [key], kind: ['cost'] };
    expect([...applyLens(lens, lensInput(map)).elements]).toEqual([e('cost')]);
  });
});

describe('aspects', () => {
  const cost = (name: string, more = {}) => anElement(name, { kind: 'cost', ...more } as never);
  const argued = aMap({
    elements: [
      cost('undisputed'),
      cost('rebutted', { bearers: [b(1)], addedAt: at(9) }),
      cost('caused'),
      anElement('why', { kind: 'cause' }),
      anElement('no', { voice: v(1), tags: ['time'] }),
      anElement('granting', {
        addedBy: p('ben'),
        anchors: [anAnchor(1, { cited: { voice: v(1) } })],
      } as never),
    ],
    relations: [
      aRelation(1, e('no'), e('rebutted'), { kind: 'rebuttal' }),
      aRelation(2, e('granting'), e('rebutted'), { kind: 'concession' }),
      aRelation(3, e('why'), e('caused'), { kind: 'cause' }),
      aRelation(4, e('no'), e('caused'), { kind: 'rebuttal' }),
    ],
    voices: [aVoice(1)],
    bearers: [aBearer(1)],
  });

  it.each<[AspectName, string, string[]]>([
    ['pattern', 'undisputed', ['undisputed']],
    ['pattern', 'no-cause', ['undisputed', 'rebutted']],
    ['pattern', 'countered', ['rebutted']],
    ['bearer', b(1), ['rebutted']],
    ['bearer', 'nobody', ['undisputed', 'caused']],
    ['voice', v(1), ['no']],
    ['voice', 'room', ['undisputed', 'rebutted', 'caused', 'why', 'granting']],
    ['evidence', 'quoted', ['granting']],
    ['hand', 'second', ['granting']],
    ['tag', 'time', ['no']],
    ['by', p('ben'), ['granting']],
    ['changed', at(5), ['rebutted']],
    ['words', 'structural', ['why']],
    ['cost', 'practical', ['undisputed', 'rebutted', 'caused']],
  ])('%s: %s', (aspect, key, names) => {
    expect(shown(argued, { [aspect]: [key] })).toEqual(names.map(e));
  });

  it('mark what supports a voice by a work of its own author', () => {
    const map = aMap({
      elements: [anElement('said', { voice: v('Carr') }), anElement('backed', { voice: v('Other') })],
      relations: [aRelation(1, e('backed'), e('said'))],
      voices: [aVoice('Carr', { label: 'Carr 2019' }), aVoice('Other', { label: 'Carr and Jones 2020' })],
    });
    const kinds = ['shared', 'perhaps'].filter((key) => shown(map, { independence: [key] }).length > 0);
    expect(kinds).toHaveLength(1);
    expect(shown(map, { independence: kinds })).toEqual([e('backed')]);
  });
});
