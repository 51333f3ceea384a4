import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseNativeText } from '../../shared/formats/native/parse.ts';
import { independence } from '../../shared/references/independence.ts';
import { independenceWords } from '../../shared/references/independence-verdict.ts';
import { mergeDuplicates } from '../../shared/references/merge.ts';
import { secondHandElements } from '../../shared/references/second-hand.ts';
import { plainList, referenceList } from '../../shared/references/style/list.ts';
import { must, v } from '../support/builders.ts';

describe('the debate that ships', () => {
  const file = readFileSync('shared/debates/oliver-williams.penumbra.json', 'utf8');
  const { map } = must(parseNativeText(file));
  const verdicts = [...independence(map).values()];

  it('has three supports of the reply by works that its own authors may have written', () => {
    const marked = verdicts.filter((each) => independenceWords(each) !== undefined);
    // Checked by hand: Rose D is Diana Rose and Carr S is Sarah Carr, both authors of the reply.
    expect(marked.map((each) => [each.sources.join(), each.names[0]?.name, each.kind]).sort()).toEqual([
      ['s_lambert-2018', 'Carr', 'perhaps'],
      ['s_rose-2019', 'Rose', 'perhaps'],
      ['s_rose-2019', 'Rose', 'perhaps'],
    ]);
  });

  it('takes neither B. N. Williams for Oli Williams nor the other side for the same', () => {
    const independent = verdicts.filter(({ kind }) => kind === 'independent');
    const voicesOf = independent.map(({ supporter }) => map.elements.get(supporter)?.voice);
    expect(voicesOf).toContain(v('williams-bn-2016'));
    expect(voicesOf).toContain(v('lorenc-2014'));
    expect(independent).toHaveLength(32);
  });

  it('lists its 76 works once each, whole in both styles', () => {
    const sources = [...map.sources.values()];
    expect(mergeDuplicates(sources).merges).toEqual([]);
    for (const style of ['author-date', 'numbered'] as const) {
      const list = plainList(referenceList(sources, style), style);
      expect(list.match(/\n/g)).toHaveLength(sources.length);
      expect(list).not.toMatch(/undefined|NaN|\.\.|,,|\(\)|n\.d\./);
    }
  });

  it('knows most of what it maps at second hand', () => {
    expect(secondHandElements(map)).toHaveLength(85);
  });
});
