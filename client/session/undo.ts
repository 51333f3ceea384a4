import * as Y from 'yjs';
import { COMMAND, TYPING } from '../../shared/doc/origin.ts';
import { ROOT_NAMES, root } from '../../shared/doc/shape.ts';
import { stepThrough } from '../../shared/doc/undo.ts';
import { createEmitter } from './emitter.ts';
import type { UndoStore } from './types.ts';

/** Keystrokes closer together than this, in milliseconds, are one step of undo. */
const TYPING_BURST_MS = 800;

/** The key under which items of the stack that are one step hold what they share. */
const STEP = 'step';

/** Undo over the whole map for acts made here; `destroy` lets go of the document. */
export function createUndo(doc: Y.Doc): UndoStore & { destroy(): void } {
  const manager = new Y.UndoManager(
    ROOT_NAMES.map((name) => root(doc, name)),
    { trackedOrigins: new Set([COMMAND, TYPING]), captureTimeout: TYPING_BURST_MS },
  );
  const changes = createEmitter();
  let state = { canUndo: false, canRedo: false };
  const update = (): void => {
    const next = { canUndo: manager.canUndo(), canRedo: manager.canRedo() };
    if (next.canUndo === state.canUndo && next.canRedo === state.canRedo) return;
    state = next;
    changes.emit();
  };
  let large: object | undefined;
  const newest = (direction: 'undo' | 'redo'): object | undefined => {
    const stack = direction === 'undo' ? manager.undoStack : manager.redoStack;
    return stack.at(-1)?.meta.get(STEP) as object | undefined;
  };
  const step = (direction: 'undo' | 'redo'): boolean => {
    large = newest(direction);
    let done = stepThrough(manager, direction);
    while (large !== undefined && newest(direction) === large) {
      done = stepThrough(manager, direction) || done;
    }
    large = undefined;
    // A step that others' deletions made impossible is taken off the stack without a word.
    update();
    return done;
  };
  manager.on('stack-item-added', ({ stackItem }) => {
    if (large !== undefined) stackItem.meta.set(STEP, large);
    update();
  });
  manager.on('stack-item-popped', update);
  manager.on('stack-cleared', update);
  return {
    undo: () => step('undo'),
    redo: () => step('redo'),
    boundary: () => manager.stopCapturing(),
    together: (edits) => {
      manager.stopCapturing();
      large = {};
      for (const edit of edits) {
        edit();
        manager.stopCapturing();
      }
      large = undefined;
    },
    state: () => state,
    onChange: changes.on,
    destroy: () => manager.destroy(),
  };
}
