import { describe, expect, it } from 'vitest';
import { thingsWords } from '../../../client/history/changes.ts';
import { listRestore } from '../../../client/history/restore-list.ts';
import type { ChangeMark } from '../../../client/view-state/types.ts';
import { aMap, anElement, aRegion, aRelation, e } from '../../support/builders.ts';

const then = aMap({
  elements: [anElement('a'), anElement('b'), anElement('gone')],
  relations: [aRelation('1', e('a'), e('b')), aRelation('2', e('gone'), e('a'))],
  regions: [aRegion('r')],
});
const now = aMap({
  elements: [anElement('a'), anElement('b'), anElement('new')],
  relations: [aRelation('1', e('a'), e('new'))],
  regions: [aRegion('r', { position: { x: 50, y: 50 } })],
});

function words(...wanted: ChangeMark[]): string[] {
  const { parts, along } = listRestore({ map: then, unread: new Set() }, now, new Set(wanted));
  return [parts.gone, parts.changed, parts.added, along].map(thingsWords);
}

describe('listRestore', () => {
  it('counts what a whole restore does', () => {
    expect(words('gone', 'changed', 'added')).toEqual([
      '1 card and 1 relation',
      '1 relation and 1 region',
      '1 card',
      '',
    ]);
  });

  it('says which relations go along with a card when they are not changed back', () => {
    expect(words('added')).toEqual([
      '1 card and 1 relation',
      '1 relation and 1 region',
      '1 card',
      '1 relation',
    ]);
  });

  it('says of a part that is not wanted what it would do beside the others', () => {
    expect(words('gone')).toEqual(['1 card and 1 relation', '1 relation and 1 region', '1 card', '']);
  });

  it('leaves out what could not be read of the past', () => {
    const { parts } = listRestore({ map: then, unread: new Set([e('new')]) }, now, new Set(['added']));
    expect(parts.added).toEqual([]);
  });
});
