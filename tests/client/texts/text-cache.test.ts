import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, describe, expect, it } from 'vitest';
import { openTextCache } from '../../../client/texts/text-cache.ts';
import { dropTexts } from '../../../client/texts/text-database.ts';
import type { MapId } from '../../../shared/base/ids.ts';
import { aText } from '../../support/a-text.ts';
import { ManualTime } from '../../support/manual-time.ts';

const MAP = 'm_one' as MapId;
const OTHER = 'm_two' as MapId;
/** Two bytes for each unit, and 60 for its one block. */
const SIZE = 2 * 20 + 60;

let databases: IDBFactory;
let clock: ManualTime;
beforeEach(() => {
  databases = new IDBFactory();
  clock = new ManualTime();
});

const open = (map = MAP, bytesMax = 10 * SIZE) => openTextCache(map, { databases, clock, bytesMax });
const text = (letter: string) => aText(letter.repeat(20));

describe('the device’s texts', () => {
  it('are found again by map and hash, after the page was left too', async () => {
    await open().put('h', text('a'));
    expect(await open().get('h')).toEqual(text('a'));
    expect(await open().get('other')).toBeUndefined();
    expect(await open(OTHER).get('h')).toBeUndefined();
  });

  it('make room by letting go of those that were not read for longest, of whichever map', async () => {
    await open(OTHER).put('first', text('a'));
    await clock.advance(1);
    await open().put('second', text('b'));
    await clock.advance(1);
    // Reading it makes it younger than the second.
    await open(OTHER).get('first');
    await clock.advance(1);
    const cache = open(MAP, 2 * SIZE);
    await cache.put('third', text('c'));
    expect(await cache.get('second')).toBeUndefined();
    expect(await cache.get('third')).toEqual(text('c'));
    expect(await open(OTHER).get('first')).toEqual(text('a'));
  });

  it('make room for as many as must go', async () => {
    for (const hash of ['1', '2', '3', '4']) {
      await clock.advance(1);
      await open().put(hash, text(hash));
    }
    await open(MAP, 4 * SIZE).put('long', aText('x'.repeat(2 * 20 + 30)));
    const kept = await Promise.all(['1', '2', '3', '4', 'long'].map((hash) => open().get(hash)));
    expect(kept.map((each) => each !== undefined)).toEqual([false, false, true, true, true]);
  });

  it('count a text that is kept again once', async () => {
    const cache = open(MAP, 2 * SIZE);
    await cache.put('a', text('a'));
    for (let again = 0; again < 3; again += 1) await cache.put('b', text('b'));
    expect(await cache.get('a')).toEqual(text('a'));
  });

  it('keep no text that is larger than all of them may be', async () => {
    const cache = open(MAP, SIZE);
    await cache.put('a', text('a'));
    await cache.put('huge', aText('x'.repeat(1_000)));
    expect(await cache.get('huge')).toBeUndefined();
    expect(await cache.get('a')).toEqual(text('a'));
  });

  it('are dropped with their map, and those of others stay', async () => {
    await open().put('h', text('a'));
    await open(OTHER).put('h', text('b'));
    await dropTexts(MAP, databases);
    expect(await open().get('h')).toBeUndefined();
    expect(await open(OTHER).get('h')).toEqual(text('b'));
  });

  it('are fetched anew when an older program kept them in another shape', async () => {
    await open().put('h', { ...text('a'), blocks: 'none' } as never);
    expect(await open().get('h')).toBeUndefined();
  });

  it('are none where the browser forbids keeping anything, or has no room', async () => {
    const forbidding = {
      open: () => {
        throw new Error('SecurityError');
      },
    } as unknown as IDBFactory;
    const cache = openTextCache(MAP, { databases: forbidding, clock });
    await cache.put('h', text('a'));
    expect(await cache.get('h')).toBeUndefined();
    await expect(dropTexts(MAP, forbidding)).resolves.toBeUndefined();
  });
});
