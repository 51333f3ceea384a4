import { parseArgs } from 'node:util';
import { type Browser, chromium } from '@playwright/test';
import { buildStale } from '../../../tools/build.ts';
import { findTool } from '../../../tools/find-tool.ts';
import { CHROMIUM } from '../../../tools/the-tools.ts';
import { startServer } from '../../support/server-process.ts';
import { layOut, short } from '../sync/report.ts';
import { median } from '../sync/stats.ts';
import { type Contestant, ours, rival } from './contestants.ts';
import { GESTURES, measureGesture } from './gestures.ts';
import { benchMap, type Size } from './map.ts';
import { servePlain } from './plain/serve.ts';
import { heapGrowth, heapMegabytes, remoteCursors, remoteMoves } from './remote.ts';
import { REACT_FLOW, TLDRAW } from './surface.ts';
import { serveTldraw } from './tldraw/serve.ts';

const USAGE = `npm run bench:canvas -- [--rounds N] [--only ELEMENTS] [--against NAME] [--soak SECONDS] [--tldraw FOLDER]
  --rounds N       rounds of everything, 3 unless said otherwise; the middle one counts
  --only ELEMENTS  one size: 100, 500, 2000 or 5000
  --against NAME   one contestant alone: ours, plain or tldraw
  --soak SECONDS   how long somebody edits while memory is watched, 20 unless said otherwise; 600 for a proof
  --tldraw FOLDER  tldraw as well, from a folder in which tldraw, react and react-dom are installed\n`;

const SIZES: readonly Size[] = [
  { elements: 100, relations: 300 },
  { elements: 500, relations: 800 },
  { elements: 2_000, relations: 3_000 },
  { elements: 5_000, relations: 8_000 },
];
const SEED = 20_260_131;

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '3' },
    only: { type: 'string' },
    against: { type: 'string' },
    soak: { type: 'string', default: '20' },
    tldraw: { type: 'string' },
    help: { type: 'boolean', default: false },
  },
});

/** Figures by their names, in milliseconds unless the name says otherwise. */
type Figures = Record<string, number>;

async function measure(
  browser: Browser,
  contestant: Contestant,
  size: Size,
  serverUrl: string,
): Promise<Figures> {
  const { page, surface, openingMs, link } = await contestant(browser, benchMap(size, SEED));
  const figures: Figures = { opening: openingMs };
  for (const gesture of GESTURES) {
    const times = await measureGesture(browser, page, surface, gesture);
    figures[`${gesture} work p50`] = times.workP50;
    figures[`${gesture} work p95`] = times.workP95;
    figures[`${gesture} frame p95`] = times.betweenP95;
  }
  if (link !== undefined) {
    figures['remote move'] = await remoteMoves(page, serverUrl, link);
    const cursors = await remoteCursors(page, serverUrl, link);
    figures['cursors, a frame'] = cursors.aFrame;
    figures['cursors, renders'] = cursors.renders;
  }
  figures['heap MB'] = await heapMegabytes(page);
  if (link !== undefined)
    figures['heap growth MB'] = await heapGrowth(page, serverUrl, link, Number(values.soak));
  await page.context().close();
  return figures;
}

async function main(): Promise<void> {
  if (values.help) return void process.stdout.write(USAGE);
  const found = findTool(CHROMIUM);
  if (!found.ok) throw new Error(found.message);
  await buildStale();
  // What was opened last is closed first, also when something fails on the way.
  const closers: (() => unknown)[] = [];
  try {
    const server = await startServer();
    closers.unshift(() => server.stop());
    const plain = await servePlain();
    closers.unshift(() => plain.close());
    const tldraw = values.tldraw === undefined ? undefined : await serveTldraw(values.tldraw);
    closers.unshift(() => tldraw?.close());
    const contestants: Readonly<Record<string, Contestant>> = {
      ours: ours(server),
      plain: rival(plain, REACT_FLOW),
      ...(tldraw && { tldraw: rival(tldraw, TLDRAW) }),
    };
    await compare(contestants, found.path, server.url);
  } finally {
    for (const close of closers) await close();
  }
}

/** Measures whom the options name, at each size, in rounds by turns, and prints a table for each size. */
async function compare(
  contestants: Readonly<Record<string, Contestant>>,
  executablePath: string,
  serverUrl: string,
): Promise<void> {
  const chosen = Object.entries(contestants).filter(([name]) => (values.against ?? name) === name);
  const sizes = SIZES.filter(({ elements }) => (values.only ?? `${elements}`) === `${elements}`);
  for (const size of sizes) {
    const all = new Map<string, Figures[]>(chosen.map(([name]) => [name, []]));
    for (let round = 0; round < Number(values.rounds); round += 1) {
      for (const [name, contestant] of chosen) {
        // A browser for each, so that none inherits another's memory.
        const browser = await chromium.launch({ executablePath, args: launchArgs() });
        try {
          all.get(name)?.push(await measure(browser, contestant, size, serverUrl));
        } finally {
          await browser.close();
        }
      }
    }
    process.stdout.write(`${table(size, all)}\n`);
  }
}

function launchArgs(): string[] {
  const args = [
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    // tldraw asks a host of its makers for fonts and icons; what is measured here is measured without the net.
    '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
  ];
  return process.getuid?.() === 0 ? ['--no-sandbox', ...args] : args;
}

function table({ elements, relations }: Size, all: ReadonlyMap<string, readonly Figures[]>): string {
  const names = [...all.keys()];
  const figures = [...new Set([...all.values()].flatMap((rounds) => Object.keys(rounds[0] ?? {})))];
  const middle = (name: string, figure: string): number =>
    median((all.get(name) ?? []).map((each) => each[figure] ?? Number.NaN));
  const rows = figures.map((figure) => {
    const [first = Number.NaN, ...others] = names.map((name) => middle(name, figure));
    return [
      figure,
      Number.isNaN(first) ? '–' : short(first),
      ...others.map((other) => (Number.isNaN(other) ? '–' : `${short(other)} (×${short(other / first)})`)),
    ];
  });
  return [`\n${elements} cards, ${relations} relations`, ...layOut([['', ...names], ...rows])].join('\n');
}

await main();
