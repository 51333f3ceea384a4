import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findTool } from '../../tools/find-tool.ts';
import { NGINX } from '../../tools/the-tools.ts';

const PAGE = fileURLToPath(new URL('../../docs/operations.md', import.meta.url));
/** The first line of each block of configuration in the page. */
const BLOCKS = {
  http: '# /etc/nginx/conf.d/penumbra.conf',
  proxy: '# /etc/nginx/snippets/penumbra-proxy.conf',
  site: '# /etc/nginx/sites-enabled/penumbra',
  path: '# in a server { … } of yours',
} as const;

export interface NginxOptions {
  /** Port of the server behind it. */
  readonly upstream: number;
  /** Port to listen on, from `freePort()`. */
  readonly port: number;
  /** Served as a site of its own, or under `/penumbra`, which is passed on or taken away. */
  readonly under: 'root' | 'path-kept' | 'path-stripped';
  /** Seconds of silence after which a connection is cut. */
  readonly readTimeout?: number;
  /** What it says of the way to the visitor; by default what is true. */
  readonly scheme?: 'https';
  /** Further locations, such as one that leads to another server. */
  readonly locations?: string;
}

/** A real nginx with the configuration of docs/operations.md. */
export interface Nginx {
  /** `http://127.0.0.1:PORT`, with the path under which the product is. */
  readonly url: string;
  /** The lines of its log of requests. */
  requests(): string;
  stop(): Promise<void>;
}

/** Those that run now. */
const running = new Set<ChildProcess>();
// A test run that breaks off must leave none behind.
process.once('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** A port that nobody listens on at present. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Starts nginx in the foreground of a folder of its own, as whoever runs the tests; fails when there is none. */
export async function startNginx(options: NginxOptions): Promise<Nginx> {
  const found = findTool(NGINX);
  if (!found.ok) throw new Error(found.message);
  const folder = mkdtempSync(join(tmpdir(), 'penumbra-nginx-'));
  const config = await writeConfig(folder, options);
  const child = spawn(found.path, ['-p', folder, '-c', config, '-e', 'stderr'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  running.add(child);
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await new Promise<void>((resolve, reject) => {
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => {
      said += chunk.toString();
      // By then the ports are open.
      if (said.includes('start worker process ')) resolve();
    });
    void ended.then(() => reject(new Error(`nginx ended before it listened:\n${said}`)));
    child.once('error', reject);
  });
  return {
    url: `http://127.0.0.1:${options.port}${options.under === 'root' ? '' : '/penumbra'}`,
    requests: () => readFileSync(join(folder, 'penumbra.log'), 'utf8'),
    stop: async () => {
      child.kill('SIGTERM');
      await ended;
      running.delete(child);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function writeConfig(folder: string, options: NginxOptions): Promise<string> {
  const proxy = adapt(block('proxy'), [
    ['/var/log/nginx', folder],
    ['proxy_read_timeout 75s', `proxy_read_timeout ${options.readTimeout ?? 75}s`],
    ...(options.scheme ? ([['$scheme', options.scheme]] as const) : []),
  ]);
  const files = {
    'conf.d/penumbra.conf': block('http'),
    'snippets/penumbra-proxy.conf': proxy,
    'sites-enabled/penumbra': await site(folder, options),
    'nginx.conf': mainFile(folder),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return join(folder, 'nginx.conf');
}

async function site(folder: string, options: NginxOptions): Promise<string> {
  const { port, upstream, under, locations = '' } = options;
  const common = [
    ['/etc/nginx', folder],
    [
      'proxy_pass http://127.0.0.1:4010;',
      `proxy_pass http://127.0.0.1:${upstream}${under === 'path-stripped' ? '/' : ''};`,
    ],
  ] as const;
  if (under !== 'root') {
    return `server { listen 127.0.0.1:${port}; ${locations} ${adapt(block('path'), common)} }`;
  }
  const text = adapt(block('site'), [
    ...common,
    ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
    ['listen 80;', `listen 127.0.0.1:${await freePort()};`],
    ['  location / {', `${locations}\n  location / {`],
  ]);
  // The certificate is the machine's own affair, and so is the name.
  return text.replace(/^\s*ssl_certificate.*$/gm, '').replace(/^\s*server_name.*$/gm, '');
}

function mainFile(folder: string): string {
  // Root's workers would be nobody, who may not write here; anybody else's are themselves.
  const user = process.getuid?.() === 0 ? 'user root;' : '';
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  return `
    ${user} daemon off; worker_processes 1; pid ${folder}/pid; error_log stderr notice;
    events {}
    http {
      access_log off;
      ${temporary.map((name) => `${name}_temp_path ${folder}/${name};`).join(' ')}
      include ${folder}/conf.d/*.conf;
      include ${folder}/sites-enabled/*;
    }`;
}

/** A block of the page, by its first line. */
function block(name: keyof typeof BLOCKS): string {
  const blocks = readFileSync(PAGE, 'utf8').matchAll(/^```nginx\n([\s\S]*?)^```$/gm);
  for (const [, text = ''] of blocks) if (text.startsWith(`${BLOCKS[name]}\n`)) return text;
  throw new Error(`docs/operations.md has no block that begins with "${BLOCKS[name]}"`);
}

/** Replaces what differs on this machine; a text that is not there means that the page and this file have parted. */
function adapt(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  return changes.reduce((left, [from, to]) => {
    if (!left.includes(from)) throw new Error(`docs/operations.md no longer has "${from}"`);
    return left.replaceAll(from, to);
  }, text);
}
