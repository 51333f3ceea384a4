import type * as Y from 'yjs';

/** Which way to go through one's own steps. */
export type Direction = 'undo' | 'redo';

/**
 * Takes back the last step, or does it again; false when there was none, or when it cannot be done any more.
 * Yjs (13.6) throws where a step changed a field that was since restored inside a record which somebody else
 * then deleted: it follows the restored field to a struct that is collected and has no neighbours. The step is
 * off the stack by then and the document is sound, so the next step can be taken back as ever.
 */
export function stepThrough(manager: Pick<Y.UndoManager, Direction>, direction: Direction): boolean {
  try {
    return manager[direction]() !== null;
  } catch (cause) {
    // Every browser words it differently, and all name the field that could not be read.
    if (cause instanceof TypeError && cause.message.includes('redone')) return false;
    throw cause;
  }
}
