import { buildStale } from '../../tools/build.ts';

/** Runs once before the tests that start servers: translating the source at each start would take most of their time. */
export default async function globalBuild(): Promise<void> {
  await buildStale();
}
