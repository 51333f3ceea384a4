import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { readMap } from '../../../../shared/doc/read.ts';
import * as write from '../../../../shared/doc/write/others.ts';
import { DESCRIPTION_MAX, SUBJECT_MAX } from '../../../../shared/model/limits.ts';
import { aBearer, aMap, aRegion, aSource, aVoice, g, must, refused, s } from '../../../support/builders.ts';
import { aDoc, countUpdates, twoDocs } from '../../../support/builders-docs.ts';

describe('the map itself', () => {
  it('has a title of one line that says something', () => {
    const doc = new Y.Doc();
    must(write.setTitle(doc, ' A\ntitle '));
    expect(readMap(doc).map.title).toBe('A title');
    expect(refused(write.setTitle(doc, ' '))?.message).toBe('It is empty.');
  });

  it('has a description, which may be empty but not too long', () => {
    const doc = new Y.Doc();
    must(write.setDescription(doc, 'Two\nlines'));
    expect(readMap(doc).map.description).toBe('Two\nlines');
    must(write.setDescription(doc, ''));
    expect(refused(write.setDescription(doc, 'x'.repeat(DESCRIPTION_MAX + 1)))?.code).toBe('invalid-record');
    expect(readMap(doc).map.description).toBe('');
  });

  it('has a subject of one line, which may be empty but not too long', () => {
    const doc = new Y.Doc();
    must(write.setSubject(doc, ' homework\nin schools '));
    expect(readMap(doc).map.subject).toBe('homework in schools');
    expect(refused(write.setSubject(doc, 'x'.repeat(SUBJECT_MAX + 1)))).toMatchObject({
      code: 'invalid-record',
      message: 'It is longer than 80 characters.',
    });
    expect(readMap(doc).map.subject).toBe('homework in schools');
    must(write.setSubject(doc, ' '));
    expect(readMap(doc).map.subject).toBe('');
  });
});

describe('a region', () => {
  it('is added, changed by field and taken away', () => {
    const doc = new Y.Doc();
    must(write.addRegion(doc, aRegion('1', { costType: 'research' })));
    must(write.changeRegion(doc, g('1'), { title: ' New  title ', costType: undefined } as never));
    expect([...readMap(doc).map.regions.values()]).toEqual([aRegion('1', { title: 'New title' })]);
    must(write.deleteRegion(doc, g('1')));
    expect(readMap(doc).map.regions.size).toBe(0);
  });

  it('is stored as it is read, so that saying the same again writes nothing', () => {
    const doc = aDoc(aMap({ regions: [aRegion('1')] }));
    must(write.changeRegion(doc, g('1'), { title: ' A  title' }));
    const updates = countUpdates(doc);
    must(write.changeRegion(doc, g('1'), { title: 'A title' }));
    expect(updates()).toBe(0);
  });

  it('keeps what two people changed about it at once', () => {
    const { one, two, sync } = twoDocs(aMap({ regions: [aRegion('1')] }));
    must(write.changeRegion(one, g('1'), { title: 'Renamed' }));
    must(write.changeRegion(two, g('1'), { position: { x: 9, y: 9 } }));
    sync();
    expect(readMap(one).map.regions.get(g('1'))).toEqual(
      aRegion('1', { title: 'Renamed', position: { x: 9, y: 9 } }),
    );
  });

  it('is refused when it is not valid, and when it is gone', () => {
    const doc = aDoc(aMap({ regions: [aRegion('1')] }));
    expect(refused(write.addRegion(doc, aRegion('2', { title: '' })))?.message).toBe('title is empty.');
    expect(refused(write.changeRegion(doc, g('1'), { title: '' }))?.message).toBe('title is empty.');
    expect(refused(write.changeRegion(doc, g('gone'), { title: 'x' }))?.code).toBe('not-found');
    expect(refused(write.deleteRegion(doc, g('gone')))?.code).toBe('not-found');
  });
});

describe('voices, sources and bearers', () => {
  it('are added when they are valid and new', () => {
    const doc = new Y.Doc();
    must(write.addVoice(doc, aVoice('1')));
    must(write.addSource(doc, aSource('1')));
    must(write.addBearer(doc, aBearer('1')));
    expect(readMap(doc).map).toEqual(
      aMap({ voices: [aVoice('1')], sources: [aSource('1')], bearers: [aBearer('1')] }),
    );
    expect(refused(write.addVoice(doc, aVoice('1')))?.message).toBe('There is already a voice with this id.');
    expect(refused(write.addSource(doc, aSource('1')))?.code).toBe('already-there');
    expect(refused(write.addBearer(doc, aBearer('1')))?.code).toBe('already-there');
  });

  it('are refused when they are not valid', () => {
    const doc = new Y.Doc();
    expect(refused(write.addVoice(doc, aVoice('1', { short: '' })))?.message).toBe('short is empty.');
    expect(refused(write.addSource(doc, aSource('1', { title: '' })))?.message).toBe('title is empty.');
    expect(refused(write.addBearer(doc, aBearer('1', '')))?.message).toBe('label is empty.');
  });
});

describe('the text of a source', () => {
  const [one, other] = ['a'.repeat(64), 'b'.repeat(64)];

  it('is named and taken back, and the rest of the source stays', () => {
    const doc = aDoc(aMap({ sources: [aSource('1', { volume: '18' })] }));
    const named = () => readMap(doc).map.sources.get(s('1'));
    must(write.setSourceText(doc, s('1'), one));
    expect(named()).toEqual(aSource('1', { volume: '18', textHash: one }));
    must(write.setSourceText(doc, s('1'), other));
    must(write.setSourceText(doc, s('1'), undefined));
    expect(named()).toEqual(aSource('1', { volume: '18' }));
  });

  it('is not written again when it is the same', () => {
    const doc = aDoc(aMap({ sources: [aSource('1', { textHash: one })] }));
    const updates = countUpdates(doc);
    must(write.setSourceText(doc, s('1'), one));
    expect(updates()).toBe(0);
  });

  it('is refused for a source that is gone, and for what is no hash', () => {
    const doc = aDoc(aMap({ sources: [aSource('1')] }));
    expect(refused(write.setSourceText(doc, s('2'), one))?.code).toBe('not-found');
    expect(refused(write.setSourceText(doc, s('1'), 'ab'))?.message).toContain('is not a SHA-256');
  });
});
