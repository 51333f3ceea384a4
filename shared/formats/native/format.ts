import type { ParticipantId } from '../../base/ids.ts';

/** What the first field of a native file says. */
export const FORMAT_NAME = 'penumbra-map';

/** The lists of records in a native file, in the order in which they are written. */
export const FILE_COLLECTIONS = [
  'participants',
  'bearers',
  'voices',
  'sources',
  'regions',
  'elements',
  'relations',
  'comments',
  'tours',
  'steps',
  'answers',
] as const;
export type FileCollection = (typeof FILE_COLLECTIONS)[number];

/** Lists that a file has only where there is something in them: files of maps without stay as they were. */
export const OPTIONAL_COLLECTIONS: readonly FileCollection[] = ['comments', 'tours', 'steps', 'answers'];

/** Somebody whom `addedBy` names in a file. */
export interface FileParticipant {
  readonly id: ParticipantId;
  readonly name: string;
}
