import { describe, expect, it } from 'vitest';
import { EXPORT_FORMS, exportName, exportSources } from '../../../client/references/export-text.ts';
import { importedWords, mergeWords } from '../../../client/references/import-words.ts';
import { readReferences } from '../../../client/references/read-references.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { planImport } from '../../../shared/references/import-plan.ts';
import { aMap, anAnchor, anElement, aSource, aVoice, s, v } from '../../support/builders.ts';

const cited = { cited: { voice: v('first'), locator: '5' } };
const map = aMap({
  sources: [
    aSource('unused', { title: 'Unused <b>' }),
    aSource('first', {
      title: 'First',
      'container-title': 'J & K',
      author: [{ family: 'Oliver', given: 'K' }],
    }),
    aSource('reply', { title: 'Reply' }),
  ],
  voices: [
    aVoice('first', { label: 'Oliver et al. 2019', sourceId: s('first') }),
    aVoice('reply', { label: 'Williams et al. 2020', sourceId: s('reply') }),
  ],
  elements: [anElement('a', { anchors: [anAnchor('1', { sourceId: s('reply'), ...cited })] })],
});
const REMARK = 'Oliver et al. 2019, p. 5, as quoted in Williams et al. 2020';

describe('the list as it goes out', () => {
  it.each(EXPORT_FORMS)(
    'says in %s what is known at second hand, and holds only what is cited',
    async (form) => {
      const { text, count } = await exportSources(map, 'cited', form);
      expect(count).toBe(2);
      expect(text).toContain(REMARK);
      expect(text).not.toContain('Unused');
      expect((await exportSources(map, 'all', form)).text).toContain('Unused');
    },
  );

  it('has italics and safe HTML for word processors', async () => {
    const { html } = await exportSources(map, 'all', 'author-date');
    expect(html).toContain('<i>J &#38; K</i>');
    expect(html).toContain('Unused &#60;b&#62;');
  });

  it('is called after the map', () => {
    expect(exportName('The dark side: 2?', 'bibtex')).toBe('the-dark-side-2-sources.bib');
    expect(exportName('', 'ris')).toBe('map-sources.ris');
  });
});

describe('what is brought in', () => {
  it.each([
    ['@book{a, title={T}}', { kind: 'references', format: 'bibtex' }],
    ['TY  - BOOK\nTI  - T\nER  - ', { kind: 'references', format: 'ris' }],
    ['[{"title":"T"}]', { kind: 'references', format: 'csl-json' }],
    ['doi:10.1186/x', { kind: 'identifier', identifier: { kind: 'doi' } }],
    ['just words', { kind: 'unknown' }],
  ])('is told by its look: %j', async (text, expected) => {
    expect(await readReferences(text, seededRandom(1))).toMatchObject(expected);
  });

  it('is told in words when it is done', () => {
    const known = aSource('k', { DOI: '10.1186/k' });
    const plan = planImport(
      [known],
      [aSource('a'), aSource('b', { title: 'B', DOI: '10.1186/K', volume: '3' })],
    );
    expect(importedWords(plan)).toBe('Added 1 source and enriched 1 that was on the list.');
    expect(mergeWords(plan.merged[0]!)).toBe('same DOI as one on the list; adds volume');
  });
});
