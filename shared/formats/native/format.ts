import { z } from 'zod';
import type { ParticipantId } from '../../base/ids.ts';
import { participantId } from '../../model/fields.ts';
import { DESCRIPTION_MAX, RECORDS_MAX, TITLE_MAX } from '../../model/limits.ts';

/** What the first field of a native file says. */
export const FORMAT_NAME = 'penumbra-map';

const records = z.array(z.record(z.string(), z.unknown())).max(RECORDS_MAX).default([]);

/** The outside of a native file; its records are checked one by one, so that a bad one does not cost the rest. */
export const envelope = z.object({
  format: z.literal(FORMAT_NAME, `is not "${FORMAT_NAME}"`),
  schemaVersion: z.int(),
  title: z.string().max(TITLE_MAX),
  description: z.string().max(DESCRIPTION_MAX).default(''),
  participants: records,
  bearers: records,
  voices: records,
  sources: records,
  regions: records,
  elements: records,
  relations: records,
});

/** Somebody whom `addedBy` names in a file. */
export const fileParticipant = z.object({ id: participantId, name: z.string().trim().min(1).max(60) });
export interface FileParticipant {
  readonly id: ParticipantId;
  readonly name: string;
}
