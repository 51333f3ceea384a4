import oliverWilliams from '../../shared/debates/oliver-williams.penumbra.json' with { type: 'json' };
import { type ParsedFile, parseNative } from '../../shared/formats/native/parse.ts';
import type { Template } from '../../shared/wire/http.ts';

/** A map that one can start from: how it is listed, and what it holds. */
export interface KnownTemplate {
  readonly listed: Template;
  readonly file: ParsedFile;
}

const FILES: readonly (readonly [string, unknown])[] = [['oliver-williams', oliverWilliams]];

/** The maps that ship, in the order in which they are offered. */
export const TEMPLATES: readonly KnownTemplate[] = FILES.map(([id, data]) => readTemplate(id, data));

function readTemplate(id: string, data: unknown): KnownTemplate {
  const parsed = parseNative(data);
  if (!parsed.ok) throw new Error(`the template ${id} cannot be read: ${parsed.error.message}`);
  const { map } = parsed.value;
  const { title, description, elements, relations } = map;
  return {
    listed: { id, title, description, elements: elements.size, relations: relations.size },
    file: parsed.value,
  };
}
