import { posix } from 'node:path';
import type { Plugin } from 'vite';
import { holderOf, namesOf } from './first-load.ts';

/** Files for what is fetched after the page shows: by its name, the modules whose parts come in it. */
export type LaterLoad = Readonly<Record<string, readonly string[]>>;

/**
 * Puts the many small parts that are fetched ahead into few files: a request costs a browser more than the few
 * kilobytes that it brings. What an earlier file holds, a later one uses from there; the first load comes before all.
 */
export function laterLoad(files: LaterLoad): Plugin {
  let base = '';
  const idsOf = (roots: readonly string[]): readonly string[] => roots.map((root) => posix.join(base, root));
  const groups = Object.entries(files).map(([name, roots]) => ({ name: namesOf(name, () => idsOf(roots)) }));
  return {
    name: 'penumbra:later-load',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    configResolved({ root }) {
      base = root;
    },
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
      for (const id of idsOf(Object.values(files).flat())) {
        const { name } = holderOf(id, chunks);
        // Something that is loaded earlier imports it statically: it is not fetched later at all.
        if (!(name in files))
          throw new Error(`${id} comes in ${name}, and tools/budget.json names it for later`);
      }
    },
  };
}
