import { describe, expect, it } from 'vitest';
import { extract } from './extract-imports.ts';

const found = (text: string, path = 'a.ts'): string[] =>
  extract(path, text).imports.map((one) => `${one.typeOnly ? 'type ' : ''}${one.specifier}`);

describe('extract', () => {
  it.each([
    ["import a from './x.ts';", './x.ts'],
    ["import { a, type B } from './x.ts';", './x.ts'],
    ["import './x.ts';", './x.ts'],
    ["import data from './x.json' with { type: 'json' };", './x.json'],
    ["export { a } from './x.ts';", './x.ts'],
    ["export * from './x.ts';", './x.ts'],
    ["export * as x from './x.ts';", './x.ts'],
    ["const x = await import('./x.ts');", './x.ts'],
    ["new Worker(new URL('./x.ts', import.meta.url), { type: 'module' });", './x.ts'],
    ["import Make from './x.ts?worker';", './x.ts?worker'],
    ["import type { A } from './x.ts';", 'type ./x.ts'],
    ["import { type A, type B } from './x.ts';", 'type ./x.ts'],
    ["export type { A } from './x.ts';", 'type ./x.ts'],
    ["export type * from './x.ts';", 'type ./x.ts'],
    ["let x: import('./x.ts').A;", 'type ./x.ts'],
    ["let x: typeof import('./x.ts');", 'type ./x.ts'],
  ])('finds %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it('finds imports between JSX', () => {
    expect(found("import { A } from './a.tsx'; export const b = <A>import './no.ts'</A>;", 'b.tsx')).toEqual([
      './a.tsx',
    ]);
  });

  it('is not misled by comments, strings and other URLs', () => {
    const text = `// import './a.ts'
      const s = "import './b.ts'"; const t = \`export * from './c.ts'\`;
      new URL('./d.ts', 'https://example.org'); new URL('../folder/', import.meta.url);`;
    expect(found(text)).toEqual([]);
  });

  it('finds @import in style sheets', () => {
    expect(found('@import \'a.css\';\n@import url("./b.css") layer(x);\np { color: red }', 'x.css')).toEqual([
      'a.css',
      './b.css',
    ]);
  });

  it('finds nothing in files that are not code', () => {
    expect(found("import './a.ts';", 'notes.md')).toEqual([]);
  });

  it('throws on a file that it cannot read, instead of passing it', () => {
    expect(() => extract('a.ts', 'import {')).toThrow(/a\.ts/);
  });

  it('counts any where it is a type, not where it is a word', () => {
    const text = "const any = 'any'; let a: any; const b = a as unknown as Array<any>; /* any */";
    expect(extract('a.ts', text).anyCount).toBe(2);
  });
});
