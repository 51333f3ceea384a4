import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { drawSprite, iconNames } from './icon-sprite.ts';
import { ROOT } from './paths.ts';

// Draws the icons that the page uses into the one file it takes them from.
const folder = join(ROOT, 'client/ui');
const names = iconNames(await readFile(join(folder, 'icons.ts'), 'utf8'));
await writeFile(join(folder, 'icons.svg'), drawSprite(names));
process.stdout.write(`${names.length} icons drawn\n`);
