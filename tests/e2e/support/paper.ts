import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { APIRequestContext } from '@playwright/test';
import { readPlain } from '../../../client/intake/plain/read-plain.ts';
import { buildSourceText } from '../../../shared/texts/build.ts';
import type { SourceText } from '../../../shared/texts/source-text.ts';
import { must } from '../../support/builders.ts';

const ARTICLE = fileURLToPath(new URL('../../golden/williams-2020.txt', import.meta.url));
const DEBATE = fileURLToPath(
  new URL('../../../shared/debates/oliver-williams.penumbra.json', import.meta.url),
);

/** A text with the address that the server keeps it under. */
export interface KeptText {
  readonly text: SourceText;
  readonly hash: string;
}

/** A plain text as it is read when somebody adds it. */
export function plainText(raw: string): KeptText {
  const text = must(buildSourceText(readPlain(raw).pieces));
  return { text, hash: createHash('sha256').update(text.text, 'utf8').digest('hex') };
}

/** The article that the shipped debate is about. */
export function article(): string {
  return readFileSync(ARTICLE, 'utf8');
}

/** The shipped debate, its article being this text. */
export function debateOn({ hash }: KeptText): object {
  const map = JSON.parse(readFileSync(DEBATE, 'utf8'));
  const sources = map.sources.map((source: { id: string }) =>
    source.id === 's_williams-2020' ? { ...source, textHash: hash } : source,
  );
  return { ...map, sources };
}

/** Gives a text to the server, as a member who is signed in. */
export async function keepText(
  request: APIRequestContext,
  url: string,
  map: string,
  { text }: KeptText,
): Promise<void> {
  const answer = await request.post(`${url}/api/maps/${map}/texts`, { data: text });
  if (!answer.ok()) throw new Error(`the text was not kept: ${answer.status()} ${await answer.text()}`);
}
