import { beforeEach, describe, expect, it } from 'vitest';
import {
  findOpenedMap,
  forgetMap,
  type OpenedMap,
  readOpenedMaps,
  rememberLinks,
  rememberMap,
} from '../../../client/app/opened-maps.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';

class MemoryStorage implements Storage {
  private readonly items = new Map<string, string>();
  get length(): number {
    return this.items.size;
  }
  key(index: number): string | null {
    return [...this.items.keys()][index] ?? null;
  }
  getItem(key: string): string | null {
    return this.items.get(key) ?? null;
  }
  setItem(key: string, value: string): void {
    this.items.set(key, value);
  }
  removeItem(key: string): void {
    this.items.delete(key);
  }
  clear(): void {
    this.items.clear();
  }
}

const me = { id: 'p_me' as ParticipantId, name: 'Ana', colour: '#123456' };

function opened(id: string, change: Partial<OpenedMap> = {}): OpenedMap {
  return { id: id as MapId, title: id, role: 'host', openedAt: 1, links: {}, me: null, ...change };
}

describe('the maps opened before', () => {
  let storage: Storage;
  beforeEach(() => {
    storage = new MemoryStorage();
  });

  it('are listed newest first, each once', () => {
    for (const id of ['m_a', 'm_b', 'm_a']) rememberMap(storage, opened(id));
    expect(readOpenedMaps(storage).map((each) => each.id)).toEqual(['m_a', 'm_b']);
  });

  it('keep the links and the person that were known', () => {
    rememberMap(storage, opened('m_a', { links: { host: '/h', observer: '/o' }, me }));
    rememberMap(storage, opened('m_a', { links: { host: '/h2' } }));
    expect(findOpenedMap(storage, 'm_a' as MapId)).toMatchObject({
      links: { host: '/h2', observer: '/o' },
      me,
    });
  });

  it('forget a link that was withdrawn', () => {
    rememberMap(storage, opened('m_a', { links: { host: '/h', observer: '/o' } }));
    rememberLinks(storage, 'm_a' as MapId, { host: '/h' });
    expect(findOpenedMap(storage, 'm_a' as MapId)?.links).toEqual({ host: '/h' });
  });

  it('leave the list when asked', () => {
    rememberMap(storage, opened('m_a'));
    forgetMap(storage, 'm_a' as MapId);
    expect(readOpenedMaps(storage)).toEqual([]);
  });

  it('are at most 40', () => {
    for (let index = 0; index < 45; index += 1) rememberMap(storage, opened(`m_${index}`));
    expect(readOpenedMaps(storage)).toHaveLength(40);
  });

  it.each(['{', '7', '[3, null, {"id": "x"}]', '[{"id":"m_a","title":"T","role":"king","openedAt":1}]'])(
    'survive %s under their key',
    (text) => {
      storage.setItem('penumbra:opened-maps', text);
      expect(readOpenedMaps(storage)).toEqual([]);
    },
  );
});
