import { z } from 'zod';
import { normaliseText } from '../shared/anchoring/normalise.ts';
import { type PreparedText, prepare } from '../shared/anchoring/prepare.ts';
import type { Resolution } from '../shared/anchoring/resolution.ts';
import { resolve } from '../shared/anchoring/resolve.ts';
import { isId, type SourceId } from '../shared/base/ids.ts';
import { err, ok, type Result } from '../shared/base/result.ts';
import type { Anchor } from '../shared/model/anchor.ts';
import { element } from '../shared/model/element.ts';
import { source } from '../shared/model/source.ts';

/** The part of a map file that holds anchors; the rest of the file may be anything. */
const mapFile = z.object({ elements: z.array(element), sources: z.array(source) });
export type AnchoredMap = z.infer<typeof mapFile>;

/** Texts of sources as they were read, by source. */
export type SourceTexts = ReadonlyMap<SourceId, string>;

/** What is said of an anchor: how it resolves, that its offsets are wrong, or that its text was not given. */
type Finding = Resolution['state'] | 'misplaced' | 'unchecked';

export interface AnchorReport {
  readonly lines: readonly string[];
  readonly counts: Readonly<Record<Finding, number>>;
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
  const texts = new Map([...rawTexts].map(([id, raw]) => [id, prepare(normaliseText(raw))]));
  const counts = { anchored: 0, misplaced: 0, moved: 0, ambiguous: 0, orphaned: 0, unchecked: 0 };
  const lines: string[] = [];
  for (const { id, anchors } of map.elements) {
    for (const anchor of anchors) {
      const finding = findingOf(anchor, texts.get(anchor.sourceId));
      counts[finding] += 1;
      if (finding !== 'unchecked') lines.push(`${finding.padEnd(LABEL_WIDTH)}  ${id}  “${anchor.exact}”`);
    }
  }
  return { lines, counts };
}

const LABEL_WIDTH = 'ambiguous'.length;

function findingOf(anchor: Anchor, text: PreparedText | undefined): Finding {
  if (text === undefined) return 'unchecked';
  const found = resolve(anchor, text);
  if (found.state !== 'anchored' || anchor.start === undefined) return found.state;
  return found.start === anchor.start && found.end === anchor.end ? 'anchored' : 'misplaced';
}

/** Whether every anchor that could be checked stands where it says. */
export function isSound({ counts: { misplaced, moved, ambiguous, orphaned } }: AnchorReport): boolean {
  return misplaced + moved + ambiguous + orphaned === 0;
}

/** The last line of the output. */
export function summarise({ counts }: AnchorReport): string {
  const { anchored, misplaced, moved, ambiguous, orphaned, unchecked } = counts;
  const total = anchored + misplaced + moved + ambiguous + orphaned + unchecked;
  return (
    `${total} anchors: ${anchored} anchored, ${misplaced} misplaced (other offsets than they say), ${moved} moved, ` +
    `${ambiguous} ambiguous, ${orphaned} orphaned, ${unchecked} not checked (no text given)`
  );
}
