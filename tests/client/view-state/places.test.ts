import { describe, expect, it } from 'vitest';
import { type Place, placeIn, rememberPlace } from '../../../client/view-state/places.ts';
import { e } from '../../support/builders.ts';

function aStorage(): Storage {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
  } as unknown as Storage;
}
const PLACE: Place = { folded: [e('1'), e('2')], at: e('1'), view: { x: 10, y: -20, zoom: 0.5 } };

describe('the place in a map', () => {
  it('is remembered by map and person', () => {
    const storage = aStorage();
    rememberPlace(storage, 'm_one', 'p_ana', PLACE);
    rememberPlace(storage, 'm_one', 'p_ben', { ...PLACE, folded: [] });
    rememberPlace(storage, 'm_one', 'p_ana', { ...PLACE, at: null });
    expect(placeIn(storage, 'm_one', 'p_ana')).toEqual({ ...PLACE, at: null });
    expect(placeIn(storage, 'm_one', 'p_ben')?.folded).toEqual([]);
    expect(placeIn(storage, 'm_two', 'p_ana')).toBeUndefined();
  });

  it('is forgotten for maps left long ago', () => {
    const storage = aStorage();
    for (let map = 0; map < 30; map += 1) rememberPlace(storage, `m_${map}`, 'p_ana', PLACE);
    expect(placeIn(storage, 'm_29', 'p_ana')).toEqual(PLACE);
    expect(placeIn(storage, 'm_0', 'p_ana')).toBeUndefined();
  });

  it('with more folds than a map can have costs no other place', () => {
    const storage = aStorage();
    rememberPlace(storage, 'm_one', 'p_ana', PLACE);
    const folded = Array.from({ length: 6_000 }, (_, index) => e(index));
    rememberPlace(storage, 'm_two', 'p_ana', { ...PLACE, folded });
    expect(placeIn(storage, 'm_one', 'p_ana')).toEqual(PLACE);
    expect(placeIn(storage, 'm_two', 'p_ana')?.folded).toHaveLength(5_000);
  });

  it.each(['not json', '{"a":1}', '[["m p",{"folded":[7]}]]'])('starts afresh over %s', (text) => {
    const storage = aStorage();
    storage.setItem('penumbra:places', text);
    expect(placeIn(storage, 'm', 'p')).toBeUndefined();
    rememberPlace(storage, 'm', 'p', PLACE);
    expect(placeIn(storage, 'm', 'p')).toEqual(PLACE);
  });
});
