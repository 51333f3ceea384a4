import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { cardsHolding, findCards, indexMap } from '../../../shared/find/find.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { ArgumentMap } from '../../../shared/model/map.ts';
import { layOut } from '../sync/report.ts';
import { wordyMap } from './maps.ts';

const { values } = parseArgs({
  options: { rounds: { type: 'string', default: '15' }, cards: { type: 'string', default: '5000' } },
});

/** What the product promises for a key pressed, in milliseconds. */
const TARGET_MS = 50;
const SEED = 20_261_129;
const TEXT = fileURLToPath(new URL('../../golden/williams-2020.txt', import.meta.url));

/** What is typed, letter by letter: each beginning of it is a search of its own. */
const TYPED = ['co-production costs', 'research', 'the', 'méthode', 'zebra'];

const rounds = Number(values.rounds);
const map = wordyMap(Number(values.cards), readFileSync(TEXT, 'utf8'), SEED);
const index = indexMap(map);

const made = timesOf(() => indexMap(map));
const followed = timesOf((round) => indexMap(edited(map, round), index));
const rows = TYPED.map((typed) => {
  const keys = [...typed].map((_, at) => typed.slice(0, at + 1));
  const all = keys.flatMap((query) => timesOf(() => findCards(index, query)));
  return [
    typed,
    String(findCards(index, typed).count),
    ms(quantile(all, 0.5)),
    ms(quantile(all, 0.95)),
    ms(Math.max(...all)),
  ];
});
const slowest = Math.max(...rows.map(([, , , p95]) => Number.parseFloat(p95 ?? '')));
const asLens = timesOf(() => cardsHolding(index, 'the'));

process.stdout.write(
  `${map.elements.size} cards, ${rounds} rounds, milliseconds of the processor's time\n\n` +
    `index made at once      ${ms(quantile(made, 0.5))}\n` +
    `after one card changed  ${ms(quantile(followed, 0.5))}\n` +
    `all cards with a word   ${ms(quantile(asLens, 0.5))}\n\n` +
    `${layOut([['typed', 'cards', 'middle', '95 %', 'worst'], ...rows]).join('\n')}\n\n` +
    `a key: ${ms(slowest)} at most in 95 of 100, of ${TARGET_MS} promised\n`,
);
if (slowest > TARGET_MS) process.exitCode = 1;

function timesOf(run: (round: number) => unknown): number[] {
  run(-1);
  return Array.from({ length: rounds }, (_, round) => {
    const start = process.cpuUsage();
    run(round);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
}

/** The map after somebody has typed a letter into one card. */
function edited(from: ArgumentMap, round: number): ArgumentMap {
  const [id, card] = [...from.elements][round + 1] as [Element['id'], Element];
  return { ...from, elements: new Map(from.elements).set(id, { ...card, text: `${card.text}x` }) };
}

function quantile(numbers: readonly number[], share: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

function ms(time: number): string {
  return time.toFixed(1);
}
