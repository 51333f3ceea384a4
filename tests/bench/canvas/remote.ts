import type { CDPSession, Page } from '@playwright/test';
import type { ElementId, MapId } from '../../../shared/base/ids.ts';
import { readableRoot } from '../../../shared/doc/shape.ts';
import { moveElements } from '../../../shared/doc/write/elements.ts';
import { openPeer } from '../../support/peer.ts';
import { join } from '../../support/server-process.ts';
import { Api } from '../sync/our-api.ts';
import { pause } from '../sync/stats.ts';

const MOVES = 60;
const PEOPLE = 50;
/** 20 times a second, as clients of ours send. */
const TICK_MS = 50;
const CURSOR_SECONDS = 5;
/** Milliseconds after the last act until the page is at rest. */
const REST_MS = 1_000;

/** Script time of the page, in milliseconds, for each card that somebody else moves. */
export async function remoteMoves(page: Page, url: string, link: string): Promise<number> {
  const peer = openPeer(url, await join(url, link, 'Mover'));
  await peer.synced;
  const inView = await page.evaluate(() =>
    document.querySelector('[data-card-id]')?.getAttribute('data-card-id'),
  );
  const id = (inView ?? 'e_0') as ElementId;
  const script = await scriptClock(page);
  const before = await script();
  for (let move = 0; move < MOVES; move += 1) {
    moveElements(peer.doc, new Map([[id, { x: 400 + move * 5, y: 260 + move * 3 }]]));
    await pause(TICK_MS);
  }
  await peer.saved();
  await pause(REST_MS);
  const spent = (await script()) - before;
  peer.destroy();
  return spent / MOVES;
}

/** What 50 people who move their pointers cost. */
export interface CursorCost {
  /** Script time of the page, in milliseconds a frame. */
  readonly aFrame: number;
  /** How often React rendered meanwhile. */
  readonly renders: number;
}

/** Lets 50 people move their pointers for some seconds. */
export async function remoteCursors(page: Page, url: string, link: string): Promise<CursorCost> {
  // Each stock client listens for the end of the process.
  process.setMaxListeners(PEOPLE + process.getMaxListeners());
  const api = new Api(Number(new URL(url).port));
  const [, , map = '', secret = ''] = link.split(/[/#]/);
  const peers = [];
  for (let person = 0; person < PEOPLE; person += 1) {
    peers.push(openPeer(url, { map: map as MapId, ticket: await api.ticket({ id: map, secret }) }));
  }
  await Promise.all(peers.map(({ synced }) => synced));
  await pause(REST_MS);
  const script = await scriptClock(page);
  const rendered = await commits(page);
  const before = await script();
  const frames = page.evaluate(countFrames, CURSOR_SECONDS * 1000);
  const ticks = (CURSOR_SECONDS * 1000) / TICK_MS;
  for (let tick = 0; tick < ticks; tick += 1) {
    for (const [index, { provider }] of peers.entries()) {
      provider.awareness.setLocalState({
        cursor: { x: 600 * Math.sin(tick / 15 + index) + 1500, y: 400 * Math.cos(tick / 11 + index) + 900 },
        selection: [],
        drag: {},
      });
    }
    await pause(TICK_MS);
  }
  const spent = (await script()) - before;
  const seen = await frames;
  const renders = (await commits(page)) - rendered;
  for (const peer of peers) peer.destroy();
  return { aFrame: spent / seen, renders };
}

/** How often React has rendered so far. */
function commits(page: Page): Promise<number> {
  return page.evaluate(() => {
    const hook: unknown = Reflect.get(globalThis, '__REACT_DEVTOOLS_GLOBAL_HOOK__');
    return Number(Reflect.get(Object(hook), 'commits'));
  });
}

/**
 * Megabytes by which the page grows in so many seconds in which somebody else moves cards, the first quarter left
 * aside: until then caches fill.
 */
export async function heapGrowth(page: Page, url: string, link: string, seconds: number): Promise<number> {
  const peer = openPeer(url, await join(url, link, 'Editor'));
  await peer.synced;
  const ids = [...readableRoot(peer.doc, 'elements').keys()] as ElementId[];
  const edit = async (forSeconds: number): Promise<void> => {
    for (let at = 0; at < (forSeconds * 1000) / TICK_MS; at += 1) {
      const id = ids[at % ids.length];
      if (id !== undefined)
        moveElements(peer.doc, new Map([[id, { x: (at % 40) * 400, y: (at % 30) * 260 }]]));
      await pause(TICK_MS);
    }
    await peer.saved();
    await pause(REST_MS);
  };
  await edit(seconds / 4);
  const before = await heapMegabytes(page);
  await edit((seconds * 3) / 4);
  const after = await heapMegabytes(page);
  peer.destroy();
  return after - before;
}

/** Megabytes that the page holds after a collection. */
export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  return (await metric(session, 'JSHeapUsedSize')) / 1e6;
}

async function scriptClock(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => 1000 * (await metric(session, 'ScriptDuration'));
}

async function metric(session: CDPSession, name: string): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find((each) => each.name === name)?.value ?? Number.NaN;
}

function countFrames(milliseconds: number): Promise<number> {
  return new Promise((resolve) => {
    const end = performance.now() + milliseconds;
    let frames = 0;
    const frame = (now: number): void => {
      frames += 1;
      if (now < end) requestAnimationFrame(frame);
      else resolve(frames);
    };
    requestAnimationFrame(frame);
  });
}
