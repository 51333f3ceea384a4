import * as Y from 'yjs';
import { type Compact, compactLog } from '../../server/live/compaction/compact.ts';
import type { CheckEdit } from '../../server/live/edit.ts';
import { makeCheck } from '../../server/sync/check/check.ts';
import { err, ok } from '../../shared/base/result.ts';

/** Judges nothing, so that what only applying shows is seen. */
export const letAll: CheckEdit = () => ok({ writers: [] });

/** Says who writes and whether something is missing in between, and passes everything else. */
export const checkLoosely: CheckEdit = (doc, bytes) => {
  const { from, to } = Y.parseUpdateMeta(bytes);
  const state = (client: number): number => Y.getState(doc.store, client);
  if ([...from].some(([client, clock]) => clock > state(client))) return err({ state: 'gap' });
  return ok({
    writers: [...to].filter(([client, clock]) => clock > state(client)).map(([client]) => client),
  });
};

/** The product's own judgement, for tests of rooms that know it by its interface only. */
export const checkAsServed = makeCheck;

/** Folds logs without a thread. */
export const compactHere: Compact = async (log) => compactLog(log);
