// `npm run bench:anchoring`: how fast quotations are found again, and how often what is shown is the passage.
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { describe } from '../../../shared/anchoring/describe.ts';
import { normaliseText } from '../../../shared/anchoring/normalise.ts';
import { prepare } from '../../../shared/anchoring/prepare.ts';
import type { Quotation } from '../../../shared/anchoring/quotation.ts';
import { resolve } from '../../../shared/anchoring/resolve.ts';
import {
  type Base,
  baseOf,
  judged,
  type Noise,
  type Outcome,
  precision,
  recall,
  summed,
  trial,
  twinned,
} from '../../support/anchoring-corpus.ts';
import { firstEdition } from '../../support/editions.ts';
import { withWordsChanged } from '../../support/noisy-editions.ts';
import { Seeded } from '../../support/seeded.ts';
import { typeset } from '../../support/typesettings.ts';
import { hypothesisRule } from './hypothesis.ts';

const { values } = parseArgs({
  options: {
    seeds: { type: 'string', default: '3' },
    quotations: { type: 'string', default: '300' },
    'times-only': { type: 'boolean', default: false },
  },
});

const OTHER_TEXT = '0'.repeat(64);
/** Characters of the long text: some 100,000 words. */
const LONG = 649_000;
const LONG_ANCHORS = 300;

const read = (path: string) => readFileSync(new URL(path, import.meta.url), 'utf8');
const paragraphs = read('../../golden/williams-2020.txt')
  .split(/\n\s*\n/)
  .map(normaliseText)
  .filter(Boolean);
const article = baseOf(paragraphs);
const anchors: Quotation[] = JSON.parse(
  read('../../../shared/debates/oliver-williams.penumbra.json'),
).elements.flatMap((element: { anchors: Quotation[] }) => element.anchors);

const print = (line: string) => process.stdout.write(`${line}\n`);

function milliseconds(work: () => void): number {
  const before = performance.now();
  work();
  return performance.now() - before;
}

function printTime(what: string, times: number, work: () => void): void {
  const all = milliseconds(work);
  print(
    `${what.padEnd(58)} ${all.toFixed(0).padStart(7)} ms ${(all / times).toFixed(3).padStart(9)} ms each`,
  );
}

/** Words of the article in an order that nobody wrote, so that passages are many and unlike. */
function longText(random: Seeded): string {
  const words = article.text.split(' ');
  let text = '';
  while (text.length < LONG) text += `${random.pick(words)} `;
  return text.slice(0, LONG).trim();
}

function somePlaces(text: string, count: number, random: Seeded) {
  return Array.from({ length: count }, () => {
    const start = random.int(text.length - 300);
    return { start, end: start + 30 + random.int(200) };
  });
}

function printTimes(): void {
  const random = new Seeded(1);
  const long = longText(random);
  const places = somePlaces(long, LONG_ANCHORS, random);
  const quotations = places.map(({ start, end }) => describe(long, start, end));
  const page = typeset(article.text, { name: 'page', hyphens: true, ligatures: true, gluedMarks: true }).text;
  const changed = withWordsChanged(firstEdition(article.text), 0.1, random).text;
  const longPage = typeset(long, { name: 'page', hyphens: true, ligatures: true }).text;
  const longChanged = withWordsChanged(firstEdition(long), 0.1, random).text;

  const all = (sought: readonly Quotation[], text: string, hash?: string) => () => {
    const prepared = prepare(text);
    for (const quotation of sought) resolve(quotation, prepared, hash);
  };
  const without = (each: Quotation): Quotation => ({ ...each, textHash: '1'.repeat(64) });
  const moved = anchors.map(without);
  const longMoved = quotations.map(without);
  printTime('describe, long text', LONG_ANCHORS, () => {
    for (const { start, end } of places) describe(long, start, end);
  });
  printTime('309 anchors, article, same text', anchors.length, all(anchors, article.text));
  printTime('309 anchors, article, other hash', anchors.length, all(moved, article.text, OTHER_TEXT));
  printTime('309 anchors, article as a PDF gives it', anchors.length, all(moved, page, OTHER_TEXT));
  printTime(
    '309 anchors, article with 1 word in 10 changed',
    anchors.length,
    all(moved, changed, OTHER_TEXT),
  );
  printTime('300 anchors, 649,000 characters, same text', LONG_ANCHORS, all(quotations, long));
  printTime('300 anchors, 649,000 characters, other hash', LONG_ANCHORS, all(longMoved, long, OTHER_TEXT));
  printTime(
    '300 anchors, 649,000 characters, as a PDF gives it',
    LONG_ANCHORS,
    all(longMoved, longPage, OTHER_TEXT),
  );
  printTime(
    '300 anchors, 649,000 characters, 1 word in 10 changed',
    LONG_ANCHORS,
    all(longMoved, longChanged, OTHER_TEXT),
  );
  const few = quotations.slice(0, 10);
  printTime('10 of them by the rule of Hypothesis', few.length, () => {
    for (const quotation of few) hypothesisRule(quotation, longChanged);
  });
}

const NOISES: readonly (readonly [string, Noise])[] = [
  ['nothing changed', {}],
  ['5 % of words changed', { words: 0.05 }],
  ['10 % of words changed', { words: 0.1 }],
  ['15 % of words changed', { words: 0.15 }],
  ['20 % of words changed', { words: 0.2 }],
  ['30 % of words changed', { words: 0.3 }],
  ['5 % of words badly scanned', { scan: 0.05 }],
  ['10 % of words badly scanned', { scan: 0.1 }],
  ['30 % of words badly scanned', { scan: 0.3 }],
  ['upheaval', { upheaval: true }],
  ['upheaval, 5 % of words changed', { upheaval: true, words: 0.05 }],
  ['upheaval, 10 % of words changed', { upheaval: true, words: 0.1 }],
  ['upheaval, 10 % of words badly scanned', { upheaval: true, scan: 0.1 }],
];

function printPrecision(title: string, base: (seed: number) => Base): void {
  print(`\n${title}`);
  print(`${''.padEnd(40)}        ours                     Hypothesis' rule`);
  print(`${''.padEnd(40)} precision   recall copies    precision   recall copies`);
  for (const [name, noise] of NOISES) {
    const ours: Outcome[] = [];
    const theirs: Outcome[] = [];
    for (let seed = 1; seed <= Number(values.seeds); seed += 1) {
      const noisy = trial(base(seed), noise, { seed, quotations: Number(values.quotations) });
      const prepared = prepare(noisy.edition.text);
      ours.push(
        judged(noisy, (quotation) => {
          const found = resolve(quotation, prepared, OTHER_TEXT);
          return found.state === 'anchored' || found.state === 'moved' ? found : undefined;
        }),
      );
      theirs.push(judged(noisy, (quotation) => hypothesisRule(quotation, noisy.edition.text)));
    }
    print(`${name.padEnd(40)} ${figures(summed(ours))}    ${figures(summed(theirs))}`);
  }
}

function figures(outcome: Outcome): string {
  const share = (value: number) => value.toFixed(4).padStart(8);
  return `${share(precision(outcome))}  ${share(recall(outcome))} ${String(outcome.copies).padStart(6)}`;
}

printTimes();
if (!values['times-only']) {
  print(`\nseeds 1 to ${values.seeds}, ${values.quotations} quotations each of 3 to 40 words`);
  printPrecision('The article', () => article);
  printPrecision('The article, a fifth of its sentences said twice in nearly the same words', (seed) =>
    twinned(paragraphs, seed),
  );
}
