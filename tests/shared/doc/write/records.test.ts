import { describe, expect, it } from 'vitest';
import { readMap } from '../../../../shared/doc/read.ts';
import { recordOf } from '../../../../shared/doc/shape.ts';
import { deleteAll } from '../../../../shared/doc/write/delete.ts';
import { addRecord, changeRecord, deleteRecord } from '../../../../shared/doc/write/records.ts';
import {
  aComment,
  aMap,
  anAnswer,
  anElement,
  aRelation,
  aStep,
  aTour,
  at,
  c,
  e,
  must,
  p,
  r,
  refused,
  t,
} from '../../../support/builders.ts';
import { aDoc, countUpdates, twoDocs } from '../../../support/builders-docs.ts';

describe('what is said beside the map', () => {
  it('is added, changed by field and taken away', () => {
    const doc = aDoc(aMap());
    must(addRecord(doc, 'comments', aComment('1')));
    must(addRecord(doc, 'tours', aTour('1')));
    must(addRecord(doc, 'steps', aStep('1', { show: [e('1')] })));
    must(addRecord(doc, 'answers', anAnswer('1')));
    must(changeRecord(doc, 'comments', c('1'), { resolved: { by: p('ben'), at: at(3) } }));
    expect(readMap(doc).map.comments.get(c('1'))?.resolved).toEqual({ by: p('ben'), at: at(3) });
    must(changeRecord(doc, 'comments', c('1'), { resolved: undefined }));
    expect(readMap(doc).map.comments.get(c('1'))).toEqual(aComment('1'));
    must(deleteRecord(doc, 'tours', t('1')));
    expect([readMap(doc).map.tours.size, readMap(doc).map.steps.size]).toEqual([0, 1]);
    expect(refused(changeRecord(doc, 'tours', t('1'), { title: 'x' }))?.code).toBe('not-found');
    expect(refused(addRecord(doc, 'comments', aComment('2', { text: '' })))?.code).toBe('invalid-record');
  });

  it('writes nothing when the same is said again', () => {
    const doc = aDoc(aMap({ steps: [aStep('1', { caption: 'Look' })] }));
    const updates = countUpdates(doc);
    must(changeRecord(doc, 'steps', aStep('1').id, { caption: 'Look' }));
    expect(updates()).toBe(0);
  });

  it('keeps what two people changed about one record at once', () => {
    const { one, two, sync } = twoDocs(aMap({ comments: [aComment('1')] }));
    must(changeRecord(one, 'comments', c('1'), { text: 'Reworded' }));
    must(changeRecord(two, 'comments', c('1'), { resolved: { by: p('ben'), at: at(3) } }));
    sync();
    expect(readMap(one).map.comments.get(c('1'))).toMatchObject({
      text: 'Reworded',
      resolved: { by: p('ben') },
    });
  });

  it('is left out with a warning when a race cost it a field that it needs', () => {
    const doc = aDoc(aMap({ comments: [aComment('1')] }));
    recordOf(doc, 'comments', 'c_1')!.delete('about');
    const { map, diagnostics } = readMap(doc);
    expect(map.comments.size).toBe(0);
    expect(diagnostics).toMatchObject([{ severity: 'warning', record: { kind: 'comment', id: 'c_1' } }]);
  });

  it('M17: goes with what it is about', () => {
    const doc = aDoc(
      aMap({
        elements: [anElement('1'), anElement('2')],
        relations: [aRelation('1', e('1'), e('2'))],
        comments: [aComment('1'), aComment('2', { about: r('1') }), aComment('3', { about: e('2') })],
      }),
    );
    must(deleteAll(doc, { elements: [e('1')], relations: [] }));
    expect([...readMap(doc).map.comments.keys()]).toEqual([c('3')]);
  });
});
