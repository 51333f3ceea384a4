import { afterAll, describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { compactInWorker } from '../../../../server/live/compaction/in-worker.ts';
import { recallLog } from '../../../../server/live/compaction/recall.ts';
import { readMap } from '../../../../shared/doc/read.ts';
import { addElement } from '../../../../shared/doc/write/elements.ts';
import { aMap, anElement, must } from '../../../support/builders.ts';
import { aDoc } from '../../../support/builders-docs.ts';

/** A map and its log of two edits. */
function aLog() {
  const doc = aDoc(aMap({ title: 'Then', elements: [anElement('a', { text: 'Said.' })] }));
  const rows = [Y.encodeStateAsUpdate(doc)];
  const before = Y.encodeStateVector(doc);
  must(addElement(doc, anElement('b')));
  rows.push(Y.encodeStateAsUpdate(doc, before));
  return { doc, rows };
}

describe('recalling a state', () => {
  const thread = compactInWorker();
  afterAll(() => thread.close());

  it('S10.3 reads in a thread of its own what the log says, and keeps it as one update', async () => {
    const { doc, rows } = aLog();
    const recalled = await thread.recall({ snapshot: undefined, rows });
    expect(recalled).toEqual(recallLog({ snapshot: undefined, rows }));
    if (recalled.state !== 'whole') throw new Error(recalled.state);
    expect(recalled.map).toEqual(readMap(doc).map);
    const again = new Y.Doc();
    Y.applyUpdate(again, recalled.bytes);
    expect(readMap(again).map).toEqual(recalled.map);
  });

  it('says when edits are missing that others build on', () => {
    const { rows } = aLog();
    expect(recallLog({ snapshot: undefined, rows: rows.slice(1) })).toEqual({ state: 'torn' });
  });

  it('refuses what a newer program wrote', () => {
    const { doc } = aLog();
    doc.getMap('meta').set('schemaVersion', 99);
    const rows = [Y.encodeStateAsUpdate(doc)];
    expect(recallLog({ snapshot: undefined, rows })).toEqual({ state: 'unreadable' });
  });
});
