import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { minutesFor } from '../../client/tour/words.ts';
import { parseNativeText } from '../../shared/formats/native/parse.ts';
import { printNative } from '../../shared/formats/native/print.ts';
import { passageOf, playableTours, spotlightOn, stepsOf } from '../../shared/graph/tours.ts';
import { must } from '../support/builders.ts';

const FILE = new URL('../../shared/debates/oliver-williams.penumbra.json', import.meta.url);
const parsed = must(parseNativeText(readFileSync(FILE, 'utf8')));
const { map } = parsed;
const [argument, howTo, ...others] = playableTours(map);
const all = [...map.steps.values()];

/** A caption is read at a glance beside what it shows. */
const CAPTION_WORDS_MAX = 55;
const SENTENCES_MAX = 3;

const words = (text: string): number => text.split(/\s+/).length;
const sentences = (text: string): number =>
  text.replaceAll('et al.', 'et al').split(/[.?!](?:\s|$)/).length - 1;

describe('the tours of the debate', () => {
  it('are two: through the argument, and how to use the map', () => {
    expect([argument?.title, howTo?.title]).toEqual(['The argument in five minutes', 'How to use this map']);
    expect(others).toEqual([]);
    expect(parsed.diagnostics).toEqual([]);
  });

  it('have 10 to 14 steps and 5 or 6, and no step is of neither', () => {
    const [long, short] = [argument, howTo].map((tour) => stepsOf(map, tour!.id).length);
    expect(long).toBeGreaterThanOrEqual(10);
    expect(long).toBeLessThanOrEqual(14);
    expect([5, 6]).toContain(short);
    expect(all).toHaveLength(long! + short!);
  });

  it('show only what is on the map, and read along only what is on a card that they show', () => {
    const lost = all.filter((step) => spotlightOn(map, step.show).shown.length !== step.show.length);
    const silent = all.filter((step) => step.passage !== undefined && passageOf(map, step) === undefined);
    const elsewhere = all.filter((step) => step.passage && !step.show.includes(step.passage.element));
    expect([...lost, ...silent, ...elsewhere].map(({ id }) => id)).toEqual([]);
  });

  it('say at each step 1 to 3 sentences that are read at a glance', () => {
    const long = all.filter(
      ({ caption }) =>
        words(caption) > CAPTION_WORDS_MAX || sentences(caption) < 1 || sentences(caption) > SENTENCES_MAX,
    );
    expect(long.map(({ id, caption }) => `${id}: ${caption}`)).toEqual([]);
  });

  it('quote nobody in a caption: words of others stand in passages, with where they are from', () => {
    expect(all.filter(({ caption }) => /[“”"]/.test(caption)).map(({ id }) => id)).toEqual([]);
  });

  it('take about five minutes for the argument, and half of that for the use', () => {
    const [long, short] = [argument, howTo].map((tour) => minutesFor(map, stepsOf(map, tour!.id)));
    expect(long).toBeGreaterThan(4.5);
    expect(long).toBeLessThan(5.5);
    expect(short).toBeLessThan(2.5);
  });

  it('let both sides speak in the words of the paper', () => {
    const voices = all.flatMap((step) => passageOf(map, step)?.element.voice ?? []);
    for (const voice of ['v_oliver-2019', 'v_williams-2020']) {
      expect(voices.filter((each) => each === voice).length).toBeGreaterThanOrEqual(3);
    }
  });

  it('come back from a file as they went into it', () => {
    const again = must(parseNativeText(printNative(map, parsed.participants))).map;
    expect(again.tours).toEqual(map.tours);
    expect(again.steps).toEqual(map.steps);
  });
});
