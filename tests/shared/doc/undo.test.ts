import { describe, expect, it } from 'vitest';
import * as Y from 'yjs';
import { stepThrough } from '../../../shared/doc/undo.ts';

const failing = (cause: Error) => ({
  undo: () => {
    throw cause;
  },
  redo: () => null,
});

describe('stepThrough', () => {
  it('takes back a step and does it again, and says when there is none', () => {
    const doc = new Y.Doc();
    const manager = new Y.UndoManager(doc.getMap('m'));
    doc.getMap('m').set('a', 1);
    expect([stepThrough(manager, 'undo'), doc.getMap('m').size]).toEqual([true, 0]);
    expect(stepThrough(manager, 'undo')).toBe(false);
    expect([stepThrough(manager, 'redo'), doc.getMap('m').size]).toEqual([true, 1]);
    expect(stepThrough(manager, 'redo')).toBe(false);
  });

  it.each([
    "Cannot read properties of undefined (reading 'redone')",
    'can\'t access property "redone", left.right is undefined',
    "undefined is not an object (evaluating 'left.right.redone')",
  ])('drops a step that Yjs fails on: %s', (message) => {
    expect(stepThrough(failing(new TypeError(message)), 'undo')).toBe(false);
  });

  it('swallows no other error', () => {
    expect(() => stepThrough(failing(new TypeError('other')), 'undo')).toThrow('other');
    expect(() => stepThrough(failing(new Error('redone')), 'undo')).toThrow('redone');
  });
});
