import type { z } from 'zod';
import { err, ok, type Result } from '../../shared/base/result.ts';
import { type ParsedFile, parseNative } from '../../shared/formats/native/parse.ts';
import type { CreateMapRequest } from '../../shared/wire/http.ts';
import { emptyMap } from '../live/seed.ts';
import { type Answer, problem } from './route.ts';
import { TEMPLATES } from './templates.ts';

/** Title of a map that was given none. */
const UNTITLED = 'Untitled map';

/** What a new map starts with. */
export interface Start {
  readonly map: ParsedFile['map'];
  readonly participants: ParsedFile['participants'];
  /** What was left out of a file, in sentences. */
  readonly warnings: readonly string[];
}

type Request = CreateMapRequest | z.core.output<z.ZodObject<{ format: z.ZodString }, z.core.$loose>>;

/** Turns a request for a new map into what it starts with, or into the answer that says why not. */
export function chooseStart(body: Request): Result<Start, Answer> {
  if ('format' in body) return fromFile(body);
  const { template, title } = body;
  if (template === undefined)
    return ok({ map: emptyMap(asText(title) ?? UNTITLED), participants: [], warnings: [] });
  const found = TEMPLATES.find(({ listed }) => listed.id === template);
  if (found === undefined) {
    const known = TEMPLATES.map(({ listed }) => listed.id).join(', ');
    return err(problem('invalid', `template: there is none of this name; there are: ${known}.`));
  }
  const { map, participants } = found.file;
  return ok({ map: { ...map, title: asText(title) ?? map.title }, participants, warnings: [] });
}

function fromFile(file: object): Result<Start, Answer> {
  const parsed = parseNative(file);
  if (!parsed.ok) return err(problem('bad-file', parsed.error.message));
  const { map, participants, diagnostics } = parsed.value;
  return ok({
    map: { ...map, title: map.title.trim() === '' ? UNTITLED : map.title },
    participants,
    warnings: diagnostics.map(({ message }) => message),
  });
}

function asText(title: unknown): string | undefined {
  return typeof title === 'string' ? title : undefined;
}
