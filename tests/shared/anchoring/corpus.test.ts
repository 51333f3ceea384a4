import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { normaliseText } from '../../../shared/anchoring/normalise.ts';
import { prepare } from '../../../shared/anchoring/prepare.ts';
import { resolve } from '../../../shared/anchoring/resolve.ts';
import { baseOf, judged, type Noise, precision, recall, trial } from '../../support/anchoring-corpus.ts';

const SEED = 8;
const QUOTATIONS = 100;
/** Milliseconds for one level, on a machine that does much else. */
const PATIENCE = 20_000;
const OTHER_TEXT = '0'.repeat(64);
const ARTICLE = new URL('../../golden/williams-2020.txt', import.meta.url);
const article = baseOf(
  readFileSync(ARTICLE, 'utf8')
    .split(/\n\s*\n/)
    .map(normaliseText)
    .filter((paragraph) => paragraph !== ''),
);

/** What must be shown of what is there: measured, less some for chance. */
const LEVELS: readonly (readonly [name: string, noise: Noise, shown: number])[] = [
  ['nothing changed', {}, 1],
  ['1 word in 20 changed', { words: 0.05 }, 0.95],
  ['1 word in 10 changed', { words: 0.1 }, 0.9],
  ['1 word in 5 changed', { words: 0.2 }, 0.65],
  ['3 words in 10 changed', { words: 0.3 }, 0.3],
  ['1 word in 10 badly scanned', { scan: 0.1 }, 0.97],
  ['3 words in 10 badly scanned', { scan: 0.3 }, 0.93],
  ['paragraphs moved, deleted and doubled', { upheaval: true }, 0.8],
  ['the same and 1 word in 20 changed', { upheaval: true, words: 0.05 }, 0.5],
];

describe('in a noisy edition', () => {
  it.each(LEVELS)(
    `what is shown is the passage: %s (seed ${SEED})`,
    (_, noise, shown) => {
      const noisy = trial(article, noise, { seed: SEED, quotations: QUOTATIONS });
      const prepared = prepare(noisy.edition.text);
      const outcome = judged(noisy, (quotation) => {
        const found = resolve(quotation, prepared, OTHER_TEXT);
        return found.state === 'anchored' || found.state === 'moved' ? found : undefined;
      });
      expect(precision(outcome)).toBeGreaterThanOrEqual(0.99);
      expect(recall(outcome)).toBeGreaterThanOrEqual(shown);
    },
    PATIENCE,
  );
});
