import { readdir, readFile, writeFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** What is text; pictures and fonts are packed by their own formats. */
const PACKABLE = new Set(['.js', '.mjs', '.css', '.svg']);
/** Bytes below which the headers weigh more than what is saved. */
const LEAST_BYTES = 1_000;
/** Of 11: the last two levels take five times as long for three hundredths less. */
const BROTLI_QUALITY = 9;

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

/** Lays a `.br` and a `.gz` beside each text file of a folder, which the server sends to whoever takes them. */
export async function packAssets(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (PACKABLE.has(extname(name))) await packFile(join(folder, name));
  }
}

async function packFile(path: string): Promise<void> {
  const bytes = await readFile(path);
  if (bytes.byteLength < LEAST_BYTES) return;
  const [packed, zipped] = await Promise.all([
    brotli(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } }),
    zip(bytes, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([writeFile(`${path}.br`, packed), writeFile(`${path}.gz`, zipped)]);
}
