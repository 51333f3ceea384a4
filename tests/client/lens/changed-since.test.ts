import { expect, it } from 'vitest';
import { changedSinceBy } from '../../../client/lens/changed-since.ts';
import { indexLinks } from '../../../shared/graph/links.ts';
import { aMap, anElement, aRelation, at, e } from '../../support/builders.ts';

it('takes a card for changed when it, or a relation that starts from it, was added after the time', () => {
  const map = aMap({
    elements: [anElement('old'), anElement('linked'), anElement('new', { addedAt: at(9) })],
    relations: [aRelation(1, e('linked'), e('old'), { addedAt: at(8) })],
  });
  const since = changedSinceBy(map, () => indexLinks(map.relations), new Map());
  const changed = (time: string) => [...map.elements.keys()].filter((id) => since(id, time));
  expect(changed(at(5))).toEqual([e('linked'), e('new')]);
  expect(changed(at(8))).toEqual([e('new')]);
  expect(since(e('gone'), at(0))).toBe(false);
});

it('takes a card for changed when others are known to have changed it after the time', () => {
  const map = aMap({ elements: [anElement('old'), anElement('reworded')], relations: [] });
  const changedAt = new Map([[e('reworded'), Date.parse(at(6))]]);
  const since = changedSinceBy(map, () => indexLinks(map.relations), changedAt);
  expect([since(e('old'), at(5)), since(e('reworded'), at(5)), since(e('reworded'), at(6))]).toEqual([
    false,
    true,
    false,
  ]);
});
