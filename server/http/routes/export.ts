import { ok } from '../../../shared/base/result.ts';
import type { ParsedFile } from '../../../shared/formats/native/parse.ts';
import { printNative } from '../../../shared/formats/native/print.ts';
import type { RevealedRound } from '../../judging/rounds.ts';
import type { ParticipantRow } from '../../storage/storage.ts';
import { callerOf, type HttpContext, REFUSED, unopened } from '../context.ts';
import { type Answer, problem, type Route, route } from '../route.ts';

type ExportedMap = ParsedFile['map'];

/** A format that a map can be had in. */
interface ExportFormat {
  readonly extension: string;
  readonly mediaType: string;
  print(map: ExportedMap, people: readonly ParticipantRow[], rounds: readonly RevealedRound[]): string;
}

const NATIVE: ExportFormat = {
  extension: 'penumbra.json',
  mediaType: 'application/json; charset=utf-8',
  print: printNative,
};

const FORMATS: ReadonlyMap<string, ExportFormat> = new Map([['penumbra', NATIVE]]);

/** Longest name of a file, in characters, before its extension: some systems stop at 255 bytes. */
const FILE_NAME_MAX = 60;

/** The route by which a map is had as a file. */
export function exportRoutes(context: HttpContext): Route[] {
  return [
    route(
      {
        method: 'GET',
        url: '/api/maps/:id/export',
        summary: 'The map as a file, as last stored. Members only.',
        query: {
          format: `One of: ${[...FORMATS.keys()].join(', ')}.`,
          comments: '`with` adds what people say about the map, and the names of those who say it.',
          rounds:
            '`revealed` adds the rounds that were revealed, with what they told, where the format has room for them.',
        },
        success: { status: 200, mediaType: 'application/json' },
        problems: ['not-allowed', 'invalid', 'unavailable'],
      },
      async (call) => {
        const caller = await callerOf(context, call);
        if (caller === undefined) return REFUSED;
        const format = FORMATS.get(String(call.query.format ?? 'penumbra'));
        if (format === undefined) {
          return problem(
            'invalid',
            `format: there is none of this name; there are: ${[...FORMATS.keys()].join(', ')}.`,
          );
        }
        const read = await context.registry.read(caller.map);
        if (!read.ok) return unopened(read.error);
        const rounds = call.query.rounds === 'revealed' ? await context.rounds.revealed(caller.map) : ok([]);
        if (!rounds.ok) return problem(rounds.error.name, rounds.error.detail);
        const people = await context.storage.listParticipants(caller.map);
        const map = call.query.comments === 'with' ? read.value : { ...read.value, comments: new Map() };
        return fileAnswer(map, people, format, rounds.value);
      },
    ),
  ];
}

/** A map as a native file, with those whom it names. */
export function mapFile(map: ExportedMap, people: readonly ParticipantRow[]): Answer {
  return fileAnswer(map, people, NATIVE);
}

function fileAnswer(
  map: ExportedMap,
  people: readonly ParticipantRow[],
  format: ExportFormat,
  rounds: readonly RevealedRound[] = [],
): Answer {
  return {
    type: 'text',
    body: format.print(map, contributors(map, people, rounds), rounds),
    mediaType: format.mediaType,
    fileName: `${safeFileName(map.title)}.${format.extension}`,
  };
}

/** Only those whom the map names: a file that is passed on need not say who else was in the room. */
function contributors(
  map: ExportedMap,
  people: readonly ParticipantRow[],
  rounds: readonly RevealedRound[],
): ParticipantRow[] {
  const named = new Set<string>(rounds.flatMap(namedIn));
  for (const { addedBy } of map.elements.values()) named.add(addedBy);
  for (const { addedBy } of map.relations.values()) named.add(addedBy);
  for (const { addedBy, mentions = [], resolved } of map.comments.values()) {
    for (const id of [addedBy, ...mentions]) named.add(id);
    if (resolved !== undefined) named.add(resolved.by);
  }
  return people.filter(({ id }) => named.has(id));
}

function namedIn({ openedBy, result }: RevealedRound): string[] {
  const points = result.targets.flatMap((each) => [...each.points, ...each.reasons]);
  return [openedBy, ...points.flatMap(({ by }) => by ?? [])];
}

/** A title as the name of a file on any system: letters, digits and single hyphens. */
function safeFileName(title: string): string {
  const name = title
    .normalize('NFC')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, FILE_NAME_MAX)
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'map' : name;
}
