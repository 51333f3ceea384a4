import { describe, expect, it } from 'vitest';
import { linkGroups } from '../../../client/inspector/link-groups.ts';
import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import type { Relation } from '../../../shared/model/relation.ts';

const authorship = { addedBy: 'p_a', addedAt: '2026-01-01T00:00:00.000Z' };
const relations = [
  { id: 'r_1', kind: 'rebuttal', mode: 'rebut', from: 'e_reply', to: 'e_cost', ...authorship },
  { id: 'r_2', kind: 'rebuttal', mode: 'undercut', from: 'e_doubt', to: 'r_1', ...authorship },
] as unknown as Relation[];
const links = indexLinks(new Map(relations.map((each) => [each.id as RelationId, each])));

describe('relations of a card in words', () => {
  it('say what is said of it and what it says', () => {
    expect(linkGroups(links, 'e_cost' as ElementId)).toMatchObject([
      { heading: 'Rebutted by', lines: [{ other: 'e_reply' }] },
    ]);
    expect(linkGroups(links, 'e_doubt' as ElementId)).toMatchObject([
      { heading: 'Undercuts', lines: [{ other: 'r_1' }] },
    ]);
  });

  it('name what undercuts a step that the card takes', () => {
    expect(linkGroups(links, 'e_reply' as ElementId)).toMatchObject([
      { heading: 'Its step is undercut by', lines: [{ other: 'e_doubt' }] },
      { heading: 'Rebuts', lines: [{ other: 'e_cost' }] },
    ]);
  });
});
