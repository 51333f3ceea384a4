import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeMetrics } from '../../server/http/metrics.ts';
import { DEFAULT_LIMITS } from '../../server/live/limits.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const page = readFileSync(join(ROOT, 'docs/operations.md'), 'utf8');

/** The first column of code in each row of the tables, and the second of the row that begins so. */
function rows(pattern: RegExp): RegExpMatchArray[] {
  return [...page.matchAll(pattern)];
}

/** The words of every line that the server may write to its log. */
function logLines(): string[] {
  const files = readdirSync(join(ROOT, 'server'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => join(ROOT, 'server', file));
  const call = /\blog\??\.(?:info|warn|error)\([^;]*?,\s*'([^'\n]+)',?\s*\)/g;
  return sources.flatMap((file) =>
    [...readFileSync(file, 'utf8').matchAll(call)].map(([, said = '']) => said),
  );
}

describe('docs/operations.md', () => {
  it('has every limit with its default', () => {
    const documented = rows(/^\| `(\w+)` +\| (\d+) +\|/gm).map(([, name, value]) => [name, Number(value)]);
    expect(Object.fromEntries(documented)).toEqual(DEFAULT_LIMITS);
  });

  it('has every metric of ours, and no other', async () => {
    const text = await makeMetrics(DEFAULT_LIMITS).text();
    const published = [...text.matchAll(/^# TYPE (penumbra_\w+)/gm)].map(([, name]) => name);
    const documented = rows(/^\| `(penumbra_\w+)`/gm).map(([, name]) => name);
    expect(published.length).toBeGreaterThan(20);
    expect(documented.sort()).toEqual(published.sort());
    for (const [, name = ''] of page.matchAll(/\b((?:nodejs|process)_[a-z0-9_]+)\b/g)) {
      expect(text, name).toContain(`# TYPE ${name} `);
    }
  });

  it('says of every line of the log what to do', () => {
    const written = new Set(logLines());
    const documented = rows(/^\| (?:info|warn|error) +\| `([^`]+)`/gm).map(([, said]) => said);
    expect(written.size).toBeGreaterThan(15);
    expect(documented.sort()).toEqual([...written].sort());
  });

  it('has every flag', () => {
    const flags = new Set(readFileSync(join(ROOT, 'server/config.ts'), 'utf8').match(/'--[a-z-]+'/g));
    const later = ["'--database-url'", "'--redis-url'"];
    const documented = rows(/^\| `(--[a-z-]+)`/gm).map(([, flag]) => `'${flag}'`);
    expect([...documented, ...later].sort()).toEqual([...flags].sort());
  });
});
