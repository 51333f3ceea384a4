import { expect, it } from 'vitest';
import { FILE_COLLECTIONS, FORMAT_NAME } from '../../../../shared/formats/native/format.ts';
import { EMPTY_MAP, MAP_FIELDS } from '../../../../shared/model/map.ts';

it('M30: has a list for each collection of a map, and one for participants', () => {
  const collections = Object.keys(EMPTY_MAP).filter((name) => !MAP_FIELDS.some((field) => field === name));
  expect([...FILE_COLLECTIONS].sort()).toEqual([...collections, 'participants'].sort());
  expect(FORMAT_NAME).toBe('penumbra-map');
});
