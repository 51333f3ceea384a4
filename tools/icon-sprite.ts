import * as lucide from 'lucide-react';
import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';

/** The names of the icons that the source of client/ui/icons.ts asks for, in its order. */
export function iconNames(source: string): readonly string[] {
  return [...source.matchAll(/drawnFromSprite\('(\w+)'\)/g)].map(([, name = '']) => name);
}

/** One SVG file with a symbol for each icon, by its name; throws for a name that Lucide does not know. */
export function drawSprite(names: readonly string[]): string {
  const symbols = names.map((name) => `  <symbol id="${name}">${shapesOf(name)}</symbol>\n`);
  return `<svg xmlns="http://www.w3.org/2000/svg">\n  <title>Icons of the page: Lucide, ISC licence</title>\n${symbols.join('')}</svg>\n`;
}

/** The shapes of an icon without the frame around them, which the page draws itself. */
function shapesOf(name: string): string {
  const icon: unknown = Reflect.get(lucide, name);
  if (!isIcon(icon)) throw new Error(`Lucide has no icon "${name}"; look it up at https://lucide.dev/icons`);
  return renderToStaticMarkup(createElement(icon)).replace(/^<svg[^>]*>|<\/svg>$/g, '');
}

function isIcon(found: unknown): found is lucide.LucideIcon {
  return typeof found === 'object' && found !== null;
}
