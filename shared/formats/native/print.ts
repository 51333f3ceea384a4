import { answer } from '../../model/answer.ts';
import { bearer } from '../../model/bearer.ts';
import { comment } from '../../model/comment.ts';
import { elementAtRest } from '../../model/element.ts';
import type { ArgumentMap } from '../../model/map.ts';
import { SCHEMA_VERSION } from '../../model/migrations.ts';
import { byId } from '../../model/order.ts';
import { participant } from '../../model/participant.ts';
import { region } from '../../model/region.ts';
import { relation } from '../../model/relation.ts';
import { source } from '../../model/source.ts';
import { step, tour } from '../../model/tour.ts';
import { type Schema, validate } from '../../model/validate.ts';
import { voice } from '../../model/voice.ts';
import { type FileCollection, type FileParticipant, FORMAT_NAME, OPTIONAL_COLLECTIONS } from './format.ts';

/**
 * Writes a map as a native file: JSON with two spaces, records sorted by id, equal maps giving equal text. `rounds` are
 * what was revealed on it, where that is wanted: written as they are, and passed over by whoever reads the file as a map.
 */
export function printNative(
  map: ArgumentMap,
  participants: readonly FileParticipant[],
  rounds: readonly object[] = [],
): string {
  // A caller may hand over more than the two fields of a file, such as its own participant.
  const people = participants.map(({ id, name }) => ({ id, name }));
  const collections: Record<FileCollection, readonly unknown[]> = {
    participants: inOrder(participant, people),
    bearers: inOrder(bearer, map.bearers.values()),
    voices: inOrder(voice, map.voices.values()),
    sources: inOrder(source, map.sources.values()),
    regions: inOrder(region, map.regions.values()),
    elements: inOrder(elementAtRest, map.elements.values()),
    relations: inOrder(relation, map.relations.values()),
    comments: inOrder(comment, map.comments.values()),
    tours: inOrder(tour, map.tours.values()),
    steps: inOrder(step, map.steps.values()),
    answers: inOrder(answer, map.answers.values()),
  };
  const { title, description, subject } = map;
  const lists = Object.fromEntries(
    Object.entries(collections).filter(([name, list]) => list.length > 0 || !isOptional(name)),
  );
  const file = {
    format: FORMAT_NAME,
    schemaVersion: SCHEMA_VERSION,
    title,
    description,
    // A file of a map without a subject stays as it was.
    ...(subject !== '' && { subject }),
    ...lists,
    ...(rounds.length > 0 && { rounds }),
  };
  return `${JSON.stringify(file, null, 2)}\n`;
}

function isOptional(name: string): boolean {
  return (OPTIONAL_COLLECTIONS as readonly string[]).includes(name);
}

/** Sorted by id, fields in the order of their schema: neither the order of arrival nor that of writing may show. */
function inOrder<T extends { readonly id: string }>(schema: Schema<T>, records: Iterable<T>): T[] {
  return [...records].sort(byId).map((each) => {
    const valid = validate(schema, each);
    return valid.ok ? valid.value : each;
  });
}
