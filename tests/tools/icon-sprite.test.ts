import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawSprite, iconNames } from '../../tools/icon-sprite.ts';
import { ROOT } from '../../tools/paths.ts';

const read = (file: string): string => readFileSync(join(ROOT, 'client/ui', file), 'utf8');

describe('the icons that the page uses', () => {
  it('are drawn as Lucide draws them, each of them and no other (else: npm run icons)', () => {
    const names = iconNames(read('icons.ts'));
    expect(names.length).toBeGreaterThan(50);
    expect(read('icons.svg')).toBe(drawSprite(names));
  });

  it('are each asked for once, by the name that they are exported with', () => {
    const source = read('icons.ts');
    const exported = [...source.matchAll(/export const (\w+) = /g)].map(([, name]) => name);
    expect(iconNames(source)).toEqual(exported);
    expect(new Set(exported).size).toBe(exported.length);
  });

  it('cannot be asked for by a name that there is none for', () => {
    expect(() => drawSprite(['Plus', 'Unicorns'])).toThrow('Lucide has no icon "Unicorns"');
  });
});
