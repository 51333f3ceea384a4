/**
 * The server as in the product, except that it kills itself the moment it passes a step of a tick for the n-th time:
 * PENUMBRA_CRASH_AT names the step, PENUMBRA_CRASH_AFTER is n. A program of its own, started by tests.
 */
import { readSettings } from '../../server/config.ts';
import type { Step } from '../../server/live/probe.ts';
import { makeLog } from '../../server/logs.ts';
import { serve } from '../../server/serve.ts';
import { openSqlite } from '../../server/storage/sqlite/open.ts';

const at = process.env.PENUMBRA_CRASH_AT;
const after = Number(process.env.PENUMBRA_CRASH_AFTER);
let passed = 0;

function probe(step: Step): void {
  if (step !== at) return;
  passed += 1;
  // Nothing runs after this line: the signal ends the process before the call returns.
  if (passed === after) process.kill(process.pid, 'SIGKILL');
}

const settings = readSettings(process.argv.slice(2), process.env);
if (!settings.ok) throw new Error(settings.error.join(' '));
const storage = await openSqlite(settings.value.data);
if (!storage.ok) throw new Error(storage.error);
const { port } = await serve(settings.value, storage.value, { log: makeLog(), probe });
process.stdout.write(`penumbra listening on http://${settings.value.host}:${port}\n`);
