import * as z from 'zod/mini';
import { assertNever } from '../base/assert-never.ts';
import type { Attribution } from '../model/attribution.ts';
import { type Question, scaleOf, VERDICTS, type Verdict } from './questions.ts';

/** How far the three weights of an attribution may be from a sum of 1: they come through decimals. */
const SUM_TOLERANCE = 1e-6;

const share = z.number().check(z.gte(0), z.lte(1));

/** A place in the triangle: three weights that sum to 1. */
export const attribution = z
  .strictObject({ inherent: share, practice: share, structural: share })
  .check(
    z.refine(
      ({ inherent, practice, structural }) => Math.abs(inherent + practice + structural - 1) <= SUM_TOLERANCE,
      'the three weights do not sum to 1',
    ),
  );

/** A whole number from 0 to 100. */
const percent = z.int().check(z.gte(0), z.lte(100));

/** What somebody judges, on the scale of the question. */
export const judgement = z.union([percent, z.enum(VERDICTS), attribution]);
export type Judgement = number | Verdict | Attribution;

const OF_SCALE = { percent, triangle: attribution, verdict: z.enum(VERDICTS) };

/** Whether a judgement is on the scale of a question and within its range. */
export function answersQuestion(question: Question, given: unknown): given is Judgement {
  return OF_SCALE[scaleOf(question)].safeParse(given).success;
}

/** What a judgement on each scale must be, as it is said to whoever sends another. */
export function rangeWords(question: Question): string {
  const scale = scaleOf(question);
  switch (scale) {
    case 'percent':
      return 'a whole number from 0 to 100';
    case 'triangle':
      return 'three weights from 0 to 1 (inherent, practice, structural) that sum to 1';
    case 'verdict':
      return 'faithful, stretched or wrong';
    default:
      return assertNever(scale);
  }
}

/** Whether a judgement is a number from 0 to 100. */
export function isPercent(given: Judgement): given is number {
  return typeof given === 'number';
}

/** Whether a judgement is a verdict on a quotation. */
export function isVerdict(given: Judgement): given is Verdict {
  return typeof given === 'string';
}

/** Whether a judgement is a place in the triangle. */
export function isAttribution(given: Judgement): given is Attribution {
  return typeof given === 'object';
}
