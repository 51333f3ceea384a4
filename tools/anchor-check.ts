import { readFileSync } from 'node:fs';
import type { SourceId } from '../shared/base/ids.ts';
import { err, ok, type Result } from '../shared/base/result.ts';
import {
  type AnchoredMap,
  isSound,
  parseMap,
  parseTextArgument,
  reportAnchors,
  type SourceTexts,
  summarise,
} from './anchor-report.ts';

const USAGE = 'usage: npm run check:anchors -- MAP SOURCE=TEXTFILE [SOURCE=TEXTFILE ...]';

/** Some anchor is not where it should be. */
const EXIT_UNSOUND = 1;
/** Nothing was checked: wrong usage, a file that cannot be read, a source the map does not have. */
const EXIT_REFUSED = 2;

function readText(file: string): Result<string, string> {
  try {
    return ok(readFileSync(file, 'utf8'));
  } catch {
    return err(`cannot read ${file}`);
  }
}

function readMap(file: string): Result<AnchoredMap, string> {
  const json = readText(file);
  if (!json.ok) return json;
  const map = parseMap(json.value);
  return map.ok ? map : err(`${file} is not a map: ${map.error}`);
}

function readTexts(args: readonly string[], map: AnchoredMap): Result<SourceTexts, string> {
  const known = new Set(map.sources.map((each) => each.id));
  const texts = new Map<SourceId, string>();
  for (const arg of args) {
    const parsed = parseTextArgument(arg);
    if (!parsed.ok) return parsed;
    const { source, file } = parsed.value;
    if (!known.has(source)) return err(`the map has no source ${source}`);
    const text = readText(file);
    if (!text.ok) return text;
    texts.set(source, text.value);
  }
  return ok(texts);
}

/** What the command prints and how it exits. */
export interface Outcome {
  readonly status: number;
  readonly out: string;
  readonly error: string;
}

function refuse(reason: string): Outcome {
  return { status: EXIT_REFUSED, out: '', error: `${reason}\n` };
}

/** The whole of `npm run check:anchors`, short of printing: reads the files named and reports on every anchor. */
export function checkAnchors([mapFile, ...textArgs]: readonly string[]): Outcome {
  if (mapFile === undefined || textArgs.length === 0) return refuse(USAGE);
  const map = readMap(mapFile);
  if (!map.ok) return refuse(map.error);
  const texts = readTexts(textArgs, map.value);
  if (!texts.ok) return refuse(texts.error);
  const report = reportAnchors(map.value, texts.value);
  const status = isSound(report) ? 0 : EXIT_UNSOUND;
  return { status, out: `${[...report.lines, summarise(report)].join('\n')}\n`, error: '' };
}
