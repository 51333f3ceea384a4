import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from './client.ts';
import { CONTESTANTS, startContestant } from './contestants.ts';
import { SCENARIOS } from './scenarios.ts';
import { PROFILE_FOLDER } from './server-process.ts';

/** One run of one scenario against one contestant, in a process of its own; prints the figures as one line of JSON. */
async function main([scenarioName, contestantName, mode]: readonly string[]): Promise<void> {
  const scenario = SCENARIOS.find(({ name }) => name === scenarioName);
  const contestant = CONTESTANTS.find(({ name }) => name === contestantName);
  if (scenario === undefined || contestant === undefined) throw new Error('no such scenario or contestant');
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-bench-'));
  const running = await startContestant(contestant, folder);
  try {
    const figures = await scenario.run({ contestant, running, isQuick: mode === 'quick' });
    const lost = Client.lost === 0 || scenario.name === 'kill' ? {} : { 'connections lost': Client.lost };
    if (Client.lost > 0 && scenario.name !== 'kill')
      process.stderr.write(`${Client.lost} connections ended with ${[...Client.lostCodes].join(', ')}\n`);
    process.stdout.write(`${JSON.stringify({ ...figures, ...lost })}\n`);
  } finally {
    await running.process.kill(PROFILE_FOLDER === undefined ? 'SIGKILL' : 'SIGTERM');
    rmSync(folder, { recursive: true, force: true });
  }
}

await main(process.argv.slice(2));
process.exit();
