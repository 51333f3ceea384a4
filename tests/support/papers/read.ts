import type { IntakeFailure } from '../../../client/intake/failure.ts';
import type { IntakeInput, Intaken } from '../../../client/intake/intake.ts';
import { intake } from '../../../client/intake/intake.ts';
import type { Result } from '../../../shared/base/result.ts';
import { nodeEngines } from './node-engines.ts';

/** Reads as the browser does, without workers. */
export function read(
  input: IntakeInput,
  signal = new AbortController().signal,
): Promise<Result<Intaken, IntakeFailure>> {
  return intake(input, { onProgress: () => undefined, signal }, nodeEngines);
}

/** A file as somebody picks it. */
export function fileOf(content: string | Uint8Array, name: string): File {
  return new File([typeof content === 'string' ? content : new Uint8Array(content)], name);
}

/** What came out, or a failed test that says why not. */
export async function mustRead(input: IntakeInput): Promise<Intaken> {
  const result = await read(input);
  if (!result.ok) throw new Error(`not read: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** Why nothing came out. */
export async function failureOf(input: IntakeInput): Promise<IntakeFailure | undefined> {
  const result = await read(input);
  return result.ok ? undefined : result.error;
}

/** The blocks of a text, each as its kind and words. */
export function blocksOf({ text: { text, blocks } }: Intaken): [string, string][] {
  return blocks.map((block) => [
    block.kind === 'heading' ? `h${block.level}` : block.kind,
    text.slice(block.start, block.end),
  ]);
}
