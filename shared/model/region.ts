import * as z from 'zod/mini';
import { COST_TYPES } from './element.ts';
import { line, position, regionId } from './fields.ts';
import { TITLE_MAX } from './limits.ts';

/** Smallest and largest side of a region, in canvas pixels. */
const SIDE_MIN = 40;
const SIDE_MAX = 100_000;
const side = z.number().check(z.gte(SIDE_MIN), z.lte(SIDE_MAX));

/** A titled area behind the cards that names a part of the map for reading; nothing is computed from it. */
export const region = z.strictObject({
  id: regionId,
  title: line(TITLE_MAX),
  position,
  size: z.strictObject({ width: side, height: side }),
  costType: z.optional(z.enum(COST_TYPES)),
});
export type Region = z.infer<typeof region>;
