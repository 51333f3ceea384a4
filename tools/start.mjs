// `npm start`: builds what is stale, then becomes the server.
// Plain JavaScript, and the build in a process of its own, so that the process which serves loads neither a
// TypeScript loader nor a bundler. The server is imported rather than spawned: signals, exit code and standard
// output are its own, with nothing in between to forward them. (For the same reason package.json says `exec`: the
// shell that npm starts would otherwise die of the signal alone. Where the shell has no `exec`, as on Windows, run
// `node tools/start.mjs`.)
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const build = fileURLToPath(new URL('./build.ts', import.meta.url));
const server = new URL('../dist/server/main.js', import.meta.url);

// Standard output belongs to the server's ready line, so the build's goes to standard error.
const built = spawnSync(process.execPath, ['--import', import.meta.resolve('tsx'), build], {
  stdio: ['ignore', 2, 2],
});

if (built.status === 0) {
  process.argv[1] = fileURLToPath(server);
  await import(server.href);
} else {
  process.exitCode = built.status ?? 1;
}
