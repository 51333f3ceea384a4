import { expect, it } from 'vitest';
import { FILE_COLLECTIONS, FORMAT_NAME } from '../../../../shared/formats/native/format.ts';
import { EMPTY_MAP } from '../../../../shared/model/map.ts';

it('M30: has a list for each collection of a map, and one for participants', () => {
  const { title: _, description: __, ...collections } = EMPTY_MAP;
  expect([...FILE_COLLECTIONS].sort()).toEqual([...Object.keys(collections), 'participants'].sort());
  expect(FORMAT_NAME).toBe('penumbra-map');
});
