import { posix } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { HtmlTagDescriptor, Plugin, Rolldown } from 'vite';

/** What a visitor loads before a map is usable: what each of these modules imports, and so on, statically. */
export interface FirstLoad {
  /** Modules by their paths from the root of the page: the first, then what it fetches at once. */
  readonly roots: readonly string[];
  /** Most kilobytes (1,000 bytes) of JavaScript, compressed by gzip. */
  readonly kilobytesMax: number;
}

type GetModuleInfo = (id: string) => { readonly importedIds: readonly string[] } | null;

/** Everything that a module imports statically, itself among it. */
export function staticallyReached(root: string, getModuleInfo: GetModuleInfo): ReadonlySet<string> {
  const reached = new Set<string>();
  const waiting = [root];
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (reached.has(id)) continue;
    reached.add(id);
    waiting.push(...(getModuleInfo(id)?.importedIds ?? []));
  }
  return reached;
}

/** The chunk that holds a module; throws when there is none, because the module was moved, renamed or dropped. */
export function holderOf(id: string, chunks: readonly Rolldown.OutputChunk[]): Rolldown.OutputChunk {
  const holder = chunks.find(({ moduleIds }) => moduleIds.includes(id));
  if (holder === undefined) throw new Error(`no chunk holds ${id}, which tools/budget.json names`);
  return holder;
}

/** The chunks that are loaded with those that hold a root, by the names of their files. */
function chunksOfFirstLoad(
  bundle: Readonly<Record<string, Rolldown.OutputAsset | Rolldown.OutputChunk>>,
  roots: readonly string[],
): readonly Rolldown.OutputChunk[] {
  const chunks = Object.values(bundle).filter((each) => each.type === 'chunk');
  const holders = roots.map((root) => holderOf(root, chunks).fileName);
  const loaded = new Set<string>();
  const waiting = [...holders];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (loaded.has(name)) continue;
    loaded.add(name);
    waiting.push(...(chunks.find(({ fileName }) => fileName === name)?.imports ?? []));
  }
  return chunks.filter(({ fileName }) => loaded.has(fileName));
}

/**
 * Puts what is loaded first into one chunk for each root, because text that is compressed together takes less, and
 * fails the build when it takes more than the budget.
 */
export function firstLoad({ roots, kilobytesMax }: FirstLoad): Plugin {
  let base = '';
  const idOf = (root: string): string => posix.join(base, root);
  // What two roots reach belongs to the first: it is loaded by then.
  const groups = roots.map((root, index) => ({
    name: namesOf(posix.parse(root).name, () => [idOf(root)]),
    priority: roots.length - index,
  }));
  return {
    name: 'penumbra:first-load',
    apply: 'build',
    config: () => ({ build: { rolldownOptions: { output: { codeSplitting: { groups } } } } }),
    configResolved({ root }) {
      base = root;
    },
    transformIndexHtml: {
      order: 'post',
      // The second root is asked for by the first, when that has run: by then it can be here.
      handler: (html, { bundle }) =>
        preloads(html, bundle === undefined ? [] : chunksOfFirstLoad(bundle, roots.map(idOf))),
    },
    generateBundle(_options, bundle) {
      const chunks = chunksOfFirstLoad(bundle, roots.map(idOf));
      const bytes = chunks.reduce((sum, { code }) => sum + gzipSync(code).length, 0);
      if (bytes <= kilobytesMax * 1_000) return;
      const sizes = chunks.map(({ fileName, code }) => `  ${gzipSync(code).length} ${fileName}`);
      throw new Error(
        `before a map is usable ${bytes} bytes of JavaScript (gzip) are loaded, and the budget is ` +
          `${kilobytesMax} kB (tools/budget.json). Load later what is not needed at once:\n${sizes.join('\n')}`,
      );
    },
  };
}

/** Names to the browser what is loaded first and what the page does not name itself. */
function preloads(html: string, chunks: readonly Rolldown.OutputChunk[]): HtmlTagDescriptor[] {
  return chunks
    .filter(({ fileName }) => !html.includes(fileName))
    .map(({ fileName }) => ({
      tag: 'link',
      attrs: { rel: 'modulepreload', crossorigin: true, href: `./${fileName}` },
      injectTo: 'head',
    }));
}

/** Names the chunk of a module, or leaves that to others. */
export type NameOf = (id: string, context: { readonly getModuleInfo: GetModuleInfo }) => string | null;

/** Gives a chunk's name to every module that the roots reach; they are asked for once the build begins. */
export function namesOf(name: string, roots: () => readonly string[]): NameOf {
  let reached: ReadonlySet<string> | undefined;
  return (id, context) => {
    const infoOf: GetModuleInfo = (module) => context.getModuleInfo(module);
    reached ??= new Set(roots().flatMap((root) => [...staticallyReached(root, infoOf)]));
    return reached.has(id) ? name : null;
  };
}
