import * as encoding from 'lib0/encoding';
import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import type { EditKind } from '../../../../server/live/edit.ts';
import { DEFAULT_LIMITS } from '../../../../server/live/limits.ts';
import { makeCheck } from '../../../../server/sync/check/check.ts';
import { CATCH_UP_STRUCTS_MAX } from '../../../../server/sync/check/limits.ts';
import { seededRandom } from '../../../../shared/base/random.ts';
import { CATCH_UP_BYTES_MAX, UPDATE_BYTES_MAX } from '../../../../shared/wire/limits.ts';

const checkUpdate = makeCheck(DEFAULT_LIMITS);

/** A document with nested types, a text, deletions, and two authors. */
function aDoc(): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = 1;
  const elements = doc.getMap<Y.Map<unknown>>('elements');
  for (const id of ['e_1', 'e_2', 'e_3']) {
    const element = new Y.Map<unknown>();
    element.set('text', new Y.Text(`the text of ${id}`));
    element.set('position', { x: 1, y: 2 });
    elements.set(id, element);
  }
  doc.getMap('meta').set('title', 'A title');
  elements.delete('e_3');
  const second = copyOf(doc, 2);
  const text = second.getMap<Y.Map<unknown>>('elements').get('e_1')?.get('text') as Y.Text;
  text.insert(4, 'very ');
  text.delete(0, 3);
  Y.applyUpdate(doc, Y.encodeStateAsUpdate(second));
  return doc;
}

function copyOf(doc: Y.Doc, clientId: number): Y.Doc {
  const copy = new Y.Doc();
  copy.clientID = clientId;
  Y.applyUpdate(copy, Y.encodeStateAsUpdate(doc));
  return copy;
}

/** The update that a change to a copy of the document makes. */
function change(doc: Y.Doc, act: (copy: Y.Doc) => void, clientId = 3): Uint8Array {
  const copy = copyOf(doc, clientId);
  const before = Y.encodeStateVector(copy);
  copy.transact(() => act(copy));
  return Y.encodeStateAsUpdate(copy, before);
}

function judge(doc: Y.Doc, bytes: Uint8Array, kind: EditKind | 'stored' = 'update'): string {
  const checked = checkUpdate(doc, bytes, kind);
  if (checked.ok) return 'ok';
  return checked.error.state === 'gap'
    ? 'gap'
    : `${checked.error.reason.kind}: ${checked.error.reason.message}`;
}

const firstText = (doc: Y.Doc): Y.Text =>
  doc.getMap<Y.Map<unknown>>('elements').get('e_1')?.get('text') as Y.Text;

describe('what people do', () => {
  it.each<[string, (doc: Y.Doc) => void]>([
    ['sets a value', (doc) => doc.getMap('meta').set('title', 'Another')],
    ['types', (doc) => firstText(doc).insert(3, 'new ')],
    ['deletes text', (doc) => firstText(doc).delete(2, 4)],
    [
      'adds a record with a text',
      (doc) => doc.getMap('elements').set('e_9', new Y.Map([['text', new Y.Text('x')]])),
    ],
    ['deletes a record', (doc) => doc.getMap('elements').delete('e_1')],
    [
      'adds and deletes at once',
      (doc) => {
        doc.getMap('meta').set('k', 1);
        doc.getMap('meta').delete('k');
      },
    ],
    ['changes nothing', () => {}],
  ])('S4.1 is let through: %s', (_name, act) => {
    const doc = aDoc();
    expect(judge(doc, change(doc, act))).toBe('ok');
    expect(judge(doc, change(doc, act), 'catch-up')).toBe('ok');
  });

  it('S4.1 is let through when it is known already, in part or whole', () => {
    const doc = aDoc();
    const copy = copyOf(doc, 3);
    copy.getMap('meta').set('a', 1);
    const first = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
    copy.getMap('meta').set('b', 2);
    const both = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
    Y.applyUpdate(doc, first);
    expect([judge(doc, first), judge(doc, both), judge(doc, Y.encodeStateAsUpdate(doc))]).toEqual([
      'ok',
      'ok',
      'ok',
    ]);
  });

  it('S4.3 may bring two authors who built on each other', () => {
    const doc = aDoc();
    const [ann, bob] = [copyOf(doc, 9), copyOf(doc, 4)];
    for (let turn = 0; turn < 20; turn += 1) {
      const [writer, reader] = turn % 2 === 0 ? [ann, bob] : [bob, ann];
      firstText(writer).insert(firstText(writer).length, String(turn % 10));
      Y.applyUpdate(reader, Y.encodeStateAsUpdate(writer));
    }
    expect(judge(doc, Y.encodeStateAsUpdate(bob, Y.encodeStateVector(doc)), 'catch-up')).toBe('ok');
  });
});

describe('what builds on something that is not there', () => {
  it('S4.5 is a gap: the next edit without the one before', () => {
    const doc = aDoc();
    const copy = copyOf(doc, 3);
    copy.getMap('meta').set('a', 1);
    const before = Y.encodeStateVector(copy);
    copy.getMap('meta').set('b', 2);
    expect(judge(doc, Y.encodeStateAsUpdate(copy, before))).toBe('gap');
  });

  it('S4.5 is a gap: content next to, in, or instead of what somebody else made', () => {
    const doc = aDoc();
    const other = copyOf(doc, 4);
    other.getMap('elements').set('e_9', new Y.Map([['text', new Y.Text('x')]]));
    firstText(other).insert(3, 'seen only here');
    const inside = (copy: Y.Doc) => (copy.getMap('elements').get('e_9') as Y.Map<unknown>).set('k', 1);
    const beside = (copy: Y.Doc) => firstText(copy).insert(5, 'y');
    const instead = (copy: Y.Doc) => copy.getMap('elements').delete('e_9');
    expect([inside, beside, instead].map((act) => judge(doc, change(other, act)))).toEqual([
      'gap',
      'gap',
      'gap',
    ]);
  });
});

describe('what can never be right', () => {
  it.each<[string, (doc: Y.Doc) => void, string]>([
    ['another root', (doc) => doc.getMap('secrets').set('k', 1), 'root'],
    ['a list in place of a root map', (doc) => doc.getArray('meta').push([1]), 'root entry without a key'],
    ['binary data', (doc) => doc.getMap('meta').set('k', new Uint8Array(3)), 'content of a kind'],
    [
      'binary data inside a value',
      (doc) => doc.getMap('meta').set('k', { a: [new Uint8Array(3)] }),
      'binary data',
    ],
    ['a document inside', (doc) => doc.getMap('meta').set('k', new Y.Doc()), 'content of a kind'],
    ['an embed', (doc) => firstText(doc).insertEmbed(0, { image: 'x' }), 'content of a kind'],
    ['formatting', (doc) => firstText(doc).format(0, 2, { bold: true }), 'content of a kind'],
    ['XML', (doc) => doc.getMap('meta').set('k', new Y.XmlElement('p')), 'shared type'],
    ['XML text', (doc) => doc.getMap('meta').set('k', new Y.XmlText('p')), 'shared type'],
    ['a long string', (doc) => doc.getMap('meta').set('k', 'x'.repeat(65_537)), 'a string of 65537'],
    ['a long text', (doc) => firstText(doc).insert(0, 'x'.repeat(65_537)), 'a string of 65537'],
    ['a big integer', (doc) => doc.getMap('meta').set('k', 10n), 'big integer'],
    ['deep nesting', (doc) => doc.getMap('meta').set('k', nested(33)), 'nested more than 32 deep'],
    ['very deep nesting', (doc) => doc.getMap('meta').set('k', nested(5_000)), ''],
  ])('S4.4 is refused: %s', (_name, act, said) => {
    const doc = aDoc();
    const verdict = judge(doc, change(doc, act));
    expect(verdict).toMatch(/^invalid/);
    expect(verdict).toContain(said);
  });

  it('S4.1 is refused when it is no update at all', () => {
    const doc = aDoc();
    const claimed33MillionStructs = Uint8Array.of(1, 0xff, 0xff, 0xff, 0x0f, 1, 0);
    for (const bytes of [
      new Uint8Array(0),
      Uint8Array.of(1),
      Uint8Array.of(255, 255, 255),
      claimed33MillionStructs,
    ]) {
      expect(judge(doc, bytes)).toMatch(/^invalid/);
    }
  });

  it('S4.2 is refused when it is too large', () => {
    const doc = aDoc();
    expect(judge(doc, new Uint8Array(UPDATE_BYTES_MAX + 1))).toMatch(/^too-big/);
    expect(judge(doc, new Uint8Array(CATCH_UP_BYTES_MAX + 1), 'catch-up')).toMatch(/^too-big/);
    const many = change(doc, (copy) => {
      for (let index = 0; index <= 20_000; index += 1) copy.getMap('meta').set(`${index}`, 1);
    });
    expect([judge(doc, many), judge(doc, many, 'catch-up')]).toEqual([
      expect.stringMatching(/^too-big/),
      'ok',
    ]);
  });

  it('S3.6 is never too large, nor of a kind that is not taken, once it is stored; it only must fit', () => {
    const map = new Y.Doc();
    map.transact(() => {
      for (let index = 0; index <= CATCH_UP_STRUCTS_MAX; index += 1) map.getMap('x').set(`${index}`, 1);
    });
    const whole = Y.encodeStateAsUpdate(map);
    expect([judge(new Y.Doc(), whole, 'catch-up'), judge(new Y.Doc(), whole, 'stored')]).toEqual([
      expect.stringMatching(/^too-big/),
      'ok',
    ]);
    const later = Y.encodeStateVector(map);
    map.getMap('x').set('later', 1);
    expect(judge(new Y.Doc(), Y.encodeStateAsUpdate(map, later), 'stored')).toBe('gap');
    expect(judge(new Y.Doc(), Uint8Array.of(9, 9, 9), 'stored')).toMatch(/^invalid/);
  });

  it('S4.2 is refused when it has content of too many clients', () => {
    const doc = aDoc();
    const copy = copyOf(doc, 3);
    for (let client = 100; client <= 164; client += 1) {
      const peer = copyOf(doc, client);
      peer.getMap('meta').set(`${client}`, 1);
      Y.applyUpdate(copy, Y.encodeStateAsUpdate(peer));
    }
    const update = Y.encodeStateAsUpdate(copy, Y.encodeStateVector(doc));
    expect([judge(doc, update), judge(doc, update, 'catch-up')]).toEqual([
      expect.stringMatching(/^too-big/),
      'ok',
    ]);
  });

  it('S4.3 is refused when an item refers to itself', () => {
    expect(judge(aDoc(), itemUpdate({ client: 7, clock: 0, origin: [7, 0] }))).toContain('refers to itself');
  });

  it('S4.3 is refused when an item stands between a thing and itself', () => {
    const between = itemUpdate({ client: 7, clock: 0, origin: [1, 0], rightOrigin: [1, 0] });
    expect(judge(aDoc(), between)).toContain('between a thing and itself');
  });

  it('S4.3 is a gap when two new items need each other first', () => {
    const circle = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 2);
      writeItem(encoder, { client: 8, clock: 0, origin: [7, 0] });
      writeItem(encoder, { client: 7, clock: 0, origin: [8, 0] });
      encoding.writeVarUint(encoder, 0);
    });
    expect(judge(aDoc(), circle)).toBe('gap');
  });

  it('S4.3 is refused when one client has two runs', () => {
    const twice = encoding.encode((encoder) => {
      encoding.writeVarUint(encoder, 3);
      writeItem(encoder, { client: 7, clock: 0, origin: [1, 0] });
      writeItem(encoder, { client: 8, clock: 0, origin: [1, 0] });
      writeItem(encoder, { client: 7, clock: 1, origin: [1, 0] });
      encoding.writeVarUint(encoder, 0);
    });
    expect(judge(aDoc(), twice)).toContain('not in order');
  });

  it('S4.3 is refused when the parent is no type', () => {
    const doc = aDoc();
    const title = doc.getMap('meta')._map.get('title')!.id;
    const inTitle = itemUpdate({ client: 7, clock: 0, parent: [title.client, title.clock] });
    expect(judge(doc, inTitle)).toContain('where none can be');
  });
});

describe('fuzz', () => {
  const seed = Number(process.env.PENUMBRA_FUZZ_SEED ?? 20_260_105);
  const rounds = Number(process.env.PENUMBRA_FUZZ_ROUNDS ?? 2_000);

  it(`S4.1 no mutant throws, leaves anything pending, now or after a reload (seed ${seed}, ${rounds} rounds)`, () => {
    const random = seededRandom(seed);
    const below = (max: number): number => Math.floor(random.next() * max);
    const base = aDoc();
    const baseState = Y.encodeStateAsUpdate(base);
    const seeds = [
      baseState,
      change(base, (doc) => firstText(doc).insert(below(5), 'fuzz')),
      change(base, (doc) => doc.getMap('elements').set('e_7', new Y.Map([['text', new Y.Text('abc')]]))),
      change(base, (doc) => doc.getMap('elements').delete('e_2')),
      change(base, (doc) => doc.getMap('meta').set('k', { deep: [1, { er: 'x' }] })),
    ];
    let passed = 0;
    for (let round = 0; round < rounds; round += 1) {
      const bytes = mutate(seeds[below(seeds.length)]!, below);
      const doc = new Y.Doc();
      Y.applyUpdate(doc, baseState);
      if (!checkUpdate(doc, bytes, 'update').ok) continue;
      passed += 1;
      const where = `round ${round}: ${Buffer.from(bytes).toString('hex')}`;
      expect(() => Y.applyUpdate(doc, bytes), where).not.toThrow();
      expect([doc.store.pendingStructs, doc.store.pendingDs], where).toEqual([null, null]);
      const reloaded = new Y.Doc();
      Y.applyUpdate(reloaded, Y.encodeStateAsUpdate(doc));
      expect([reloaded.store.pendingStructs, reloaded.store.pendingDs], where).toEqual([null, null]);
      expect(
        [...doc.share.keys()].every((name) => ROOTS.has(name)),
        where,
      ).toBe(true);
    }
    expect(passed).toBeGreaterThan(rounds / 100);
  }, 60_000);
});

const ROOTS = new Set(['meta', 'elements', 'relations', 'regions', 'voices', 'sources', 'bearers']);

function mutate(bytes: Uint8Array, below: (max: number) => number): Uint8Array {
  const mutant = [...bytes];
  for (let count = 1 + below(3); count > 0; count -= 1) {
    const at = below(mutant.length);
    const act = below(5);
    if (act === 0) mutant[at] = below(256);
    else if (act === 1) mutant[at] = (mutant[at]! ^ (1 << below(8))) & 255;
    else if (act === 2) mutant.splice(at, 1 + below(3));
    else if (act === 3) mutant.splice(at, 0, below(256));
    else mutant.length = Math.max(1, at);
  }
  return Uint8Array.from(mutant);
}

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < depth; level += 1) value = [value];
  return value;
}

interface HandmadeItem {
  readonly client: number;
  readonly clock: number;
  readonly origin?: readonly [number, number];
  readonly rightOrigin?: readonly [number, number];
  readonly parent?: readonly [number, number];
}

/** An update with one item that Yjs itself would not write. */
function itemUpdate(item: HandmadeItem): Uint8Array {
  return encoding.encode((encoder) => {
    encoding.writeVarUint(encoder, 1);
    writeItem(encoder, item);
    encoding.writeVarUint(encoder, 0);
  });
}

function writeItem(
  encoder: encoding.Encoder,
  { client, clock, origin, rightOrigin, parent }: HandmadeItem,
): void {
  const CONTENT_STRING = 4;
  const info = CONTENT_STRING | (origin ? 128 : 0) | (rightOrigin ? 64 : 0) | (parent ? 32 : 0);
  for (const value of [1, client, clock]) encoding.writeVarUint(encoder, value);
  encoding.writeUint8(encoder, info);
  for (const id of [origin, rightOrigin]) {
    if (id) for (const value of id) encoding.writeVarUint(encoder, value);
  }
  if (parent) {
    encoding.writeVarUint(encoder, 0);
    for (const value of parent) encoding.writeVarUint(encoder, value);
    encoding.writeVarString(encoder, 'key');
  }
  encoding.writeVarString(encoder, 'x');
}
