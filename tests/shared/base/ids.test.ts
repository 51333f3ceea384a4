import { describe, expect, it } from 'vitest';
import { ID_PREFIX, type IdName, isId, newId } from '../../../shared/base/ids.ts';
import { seededRandom } from '../../../shared/base/random.ts';

const names = Object.keys(ID_PREFIX) as IdName[];

describe('a new id', () => {
  it.each(names)('names its kind: %s', (name) => {
    const id = newId(name, seededRandom(1));
    expect(id).toMatch(new RegExp(`^${ID_PREFIX[name]}[A-Za-z0-9_-]{16}$`));
    expect(names.filter((other) => isId(other, id))).toEqual([name]);
  });

  it('differs from the one before', () => {
    const random = seededRandom(1);
    const ids = Array.from({ length: 1000 }, () => newId('element', random));
    expect(new Set(ids).size).toBe(1000);
  });
});

describe('isId', () => {
  it.each(['e_1', 'e_A-z_9', `e_${'x'.repeat(62)}`])('accepts %s', (value) => {
    expect(isId('element', value)).toBe(true);
  });

  it.each([
    ['of another kind', 'r_1'],
    ['without a body', 'e_'],
    ['with a space', 'e_a b'],
    ['with a closing line break', 'e_a\n'],
    ['longer than 64 characters', `e_${'x'.repeat(63)}`],
    ['that is not a string', 1],
    ['that is missing', undefined],
  ])('refuses an id %s', (_, value) => {
    expect(isId('element', value)).toBe(false);
  });
});
