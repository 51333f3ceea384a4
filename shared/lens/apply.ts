import type { ElementId, RelationId } from '../base/ids.ts';
import type { Element } from '../model/element.ts';
import type { ArgumentMap } from '../model/map.ts';
import { type Relation, targetsRelation } from '../model/relation.ts';
import type { AspectReading, Choice, LensInput } from './aspect.ts';
import { ASPECTS } from './aspects.ts';
import { ASPECT_NAMES, type AspectName, chosenIn, type Lens } from './lens.ts';

/** What a lens leaves in sight. */
export interface Lensed {
  readonly elements: ReadonlySet<ElementId>;
  readonly relations: ReadonlySet<RelationId>;
}

/** A choice with how many cards would fit it beside all that is chosen in other aspects. */
export interface CountedChoice extends Choice {
  readonly count: number;
  readonly isChosen: boolean;
}

/** An aspect as it is offered. */
export interface OfferedAspect {
  readonly name: AspectName;
  readonly title: string;
  readonly hint?: string | undefined;
  readonly choices: readonly CountedChoice[];
}

/** An aspect in which something is chosen. */
interface Test {
  readonly name: AspectName;
  readonly keys: readonly string[];
  readonly reading: AspectReading;
}

/** The cards that fit a lens, and the relations between them; a relation that is itself looked for shows with its card. */
export function applyLens(lens: Lens, input: LensInput): Lensed {
  const tests = testsOf(lens, input);
  const elements = new Set<ElementId>();
  for (const element of input.map.elements.values()) {
    if (tests.every((test) => fits(test, element))) elements.add(element.id);
  }
  return { elements, relations: relationsIn(input.map, elements, tests) };
}

/** Every aspect with what can be chosen in it, counted. What no card has, and nobody chose, is left out. */
export function offerAspects(lens: Lens, input: LensInput): OfferedAspect[] {
  const tests = testsOf(lens, input);
  const all = [...input.map.elements.values()];
  return ASPECT_NAMES.map((name) => {
    const aspect = ASPECTS[name];
    const reading = tests.find((test) => test.name === name)?.reading ?? aspect.read(input);
    const others = tests.filter((test) => test.name !== name);
    const rest = others.length === 0 ? all : all.filter((each) => others.every((test) => fits(test, each)));
    const chosen = lens[name] ?? [];
    const offered = reading.choices.filter(({ key }) => all.some((each) => reading.has(each, key)));
    const gone = chosen.filter((key) => !offered.some((each) => each.key === key));
    const choices = [...offered, ...gone.map((key) => ({ key, label: reading.labelOf(key) }))];
    return {
      name,
      title: aspect.title,
      hint: aspect.hint,
      choices: choices.map(({ key, label }) => ({
        key,
        label,
        count: rest.filter((each) => reading.has(each, key)).length,
        isChosen: chosen.includes(key),
      })),
    };
  });
}

/** What is chosen, each with its name in words and its aspect's where that is needed, in the order of the aspects. */
export function chosenWords(
  lens: Lens,
  input: LensInput,
): {
  readonly aspect: AspectName;
  readonly key: string;
  readonly title: string | undefined;
  readonly label: string;
}[] {
  const readings = new Map(testsOf(lens, input).map(({ name, reading }) => [name, reading]));
  return chosenIn(lens).map(({ aspect, key }) => ({
    aspect,
    key,
    title: ASPECTS[aspect].isPlain ? undefined : ASPECTS[aspect].title,
    label: readings.get(aspect)?.labelOf(key) ?? key,
  }));
}

function testsOf(lens: Lens, input: LensInput): Test[] {
  return ASPECT_NAMES.flatMap((name) => {
    const chosen = lens[name] ?? [];
    if (chosen.length === 0) return [];
    const reading = ASPECTS[name].read(input);
    // A link of a later version may ask for what is not known here; the rest of it is applied.
    const keys = chosen.filter((key) => reading.knows?.(key) ?? true);
    return keys.length === 0 ? [] : [{ name, keys, reading }];
  });
}

function fits({ keys, reading }: Test, element: Element): boolean {
  return keys.some((key) => reading.has(element, key));
}

function relationsIn(
  { relations }: Pick<ArgumentMap, 'relations'>,
  elements: ReadonlySet<ElementId>,
  tests: readonly Test[],
): ReadonlySet<RelationId> {
  const found = new Set<RelationId>();
  const isLookedFor = (relation: Relation): boolean =>
    tests.some(({ keys, reading }) => keys.some((key) => reading.hasRelation?.(relation, key) ?? false));
  const shows = (relation: Relation): boolean => {
    if (!elements.has(relation.from)) return false;
    if (isLookedFor(relation)) return true;
    if (!targetsRelation(relation.to)) return elements.has(relation.to);
    const target = relations.get(relation.to);
    // Relations that end at relations form no circle in a sound map, so this ends.
    return target !== undefined && shows(target);
  };
  for (const relation of relations.values()) if (shows(relation)) found.add(relation.id);
  return found;
}
