import { z } from 'zod';
import { locate } from '../shared/anchoring/locate.ts';
import { normaliseText } from '../shared/anchoring/normalise.ts';
import { isId, type SourceId } from '../shared/base/ids.ts';
import { err, ok, type Result } from '../shared/base/result.ts';
import { element } from '../shared/model/element.ts';
import { source } from '../shared/model/source.ts';

/** The part of a map file that holds anchors; the rest of the file may be anything. */
const mapFile = z.object({ elements: z.array(element), sources: z.array(source) });
export type AnchoredMap = z.infer<typeof mapFile>;

/** Texts of sources as they were read, by source. */
export type SourceTexts = ReadonlyMap<SourceId, string>;

export interface AnchorReport {
  readonly lines: readonly string[];
  readonly exact: number;
  readonly moved: number;
  readonly notFound: number;
  readonly unchecked: number;
}

/** One `SOURCE=TEXTFILE` of the command line. */
export interface TextArgument {
  readonly source: SourceId;
  readonly file: string;
}

/** Reads `SOURCE=TEXTFILE`; the source may be named without its prefix, as it is in a bibliography. */
export function parseTextArgument(argument: string): Result<TextArgument, string> {
  const cut = argument.indexOf('=');
  if (cut < 1 || cut === argument.length - 1) return err(`"${argument}" is not of the form SOURCE=TEXTFILE`);
  const named = argument.slice(0, cut);
  const id = named.startsWith('s_') ? named : `s_${named}`;
  if (!isId('source', id)) return err(`"${named}" is not the id of a source`);
  return ok({ source: id, file: argument.slice(cut + 1) });
}

/** Reads the elements and sources of a map file; the error names the first thing that is wrong. */
export function parseMap(json: string): Result<AnchoredMap, string> {
  let data: unknown;
  try {
    data = JSON.parse(json);
  } catch {
    return err('it is not JSON');
  }
  const parsed = mapFile.safeParse(data);
  if (parsed.success) return ok(parsed.data);
  const [issue] = parsed.error.issues;
  return err(`${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'is not valid'}`);
}

/** Looks every anchor up in the text of its source, so that a wrong quotation is seen before readers see it. */
export function reportAnchors(map: AnchoredMap, rawTexts: SourceTexts): AnchorReport {
  const texts = new Map([...rawTexts].map(([id, raw]) => [id, normaliseText(raw)]));
  const counts = { exact: 0, moved: 0, 'not-found': 0, unchecked: 0 };
  const lines: string[] = [];
  for (const { id, anchors } of map.elements) {
    for (const anchor of anchors) {
      const text = texts.get(anchor.sourceId);
      const state = text === undefined ? 'unchecked' : locate(anchor, text).state;
      counts[state] += 1;
      if (state !== 'unchecked') lines.push(`${LABELS[state]}  ${id}  “${anchor.exact}”`);
    }
  }
  const { exact, moved, 'not-found': notFound, unchecked } = counts;
  return { lines, exact, moved, notFound, unchecked };
}

const LABELS = { exact: 'exact    ', moved: 'moved    ', 'not-found': 'not found' } as const;

/** The last line of the output. */
export function summarise({ exact, moved, notFound, unchecked }: AnchorReport): string {
  const total = exact + moved + notFound + unchecked;
  return `${total} anchors: ${exact} exact, ${moved} moved, ${notFound} not found, ${unchecked} not checked (no text given)`;
}
