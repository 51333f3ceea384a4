import { isPercent, isVerdict, type Judgement } from '../../../shared/judging/judgement.ts';

/** Whether two judgements say the same. */
export function isSame(a: Judgement, b: Judgement): boolean {
  if (isPercent(a) || isVerdict(a) || isPercent(b) || isVerdict(b)) return a === b;
  return a.inherent === b.inherent && a.practice === b.practice && a.structural === b.structural;
}
