import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as z from 'zod/mini';
import type { RelationId } from '../../shared/base/ids.ts';
import { isId } from '../../shared/base/ids.ts';
import { parseNativeText } from '../../shared/formats/native/parse.ts';
import { bearer } from '../../shared/model/bearer.ts';
import { CARD_SIZE } from '../../shared/model/card-size.ts';
import { type Element, element } from '../../shared/model/element.ts';
import { checkLink, endsFit } from '../../shared/model/link-rules.ts';
import { type Region, region } from '../../shared/model/region.ts';
import { type Relation, relation, targetsRelation } from '../../shared/model/relation.ts';
import { soundRelations } from '../../shared/model/sound-relations.ts';
import { source } from '../../shared/model/source.ts';
import { voice } from '../../shared/model/voice.ts';

const FILE = new URL('../../shared/debates/oliver-williams.penumbra.json', import.meta.url);
const text = readFileSync(FILE, 'utf8');
const file = JSON.parse(text);

const ROOT = 'e_question';
const ARTICLE = 's_williams-2020';
const REPLY = 'v_williams-2020';
/** What surrounds the cards of a region: room at the sides, and for its title above. */
const REGION_PADDING = 40;
const REGION_TITLE = 200;
/** The least distance between two cards. */
const CARD_GAP = 40;

const elements: Element[] = z.array(element).parse(file.elements);
const relations: Relation[] = z.array(relation).parse(file.relations);
const regions: Region[] = z.array(region).parse(file.regions);
const byId = new Map(elements.map((each) => [each.id, each]));
const relationsById = new Map(relations.map((each) => [each.id, each]));
const anchors = elements.flatMap((each) => each.anchors.map((anchor) => ({ of: each, anchor })));

const ids = (records: readonly { readonly id: string }[]) => records.map((each) => each.id);
const repeated = (values: readonly string[]) => values.filter((each, at) => values.indexOf(each) !== at);
const inWords = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The element a relation leads to; for a relation on a relation, the element that one starts from. */
function parent(each: Relation): Element['id'] {
  if (!targetsRelation(each.to)) return each.to;
  return relationsById.get(each.to)!.from;
}

/** How many steps each element is away from the root. */
function depths(): Map<string, number> {
  const found = new Map<string, number>([[ROOT, 0]]);
  let frontier: string[] = [ROOT];
  for (let depth = 1; frontier.length > 0; depth += 1) {
    const next = relations.filter((each) => frontier.includes(parent(each)) && !found.has(each.from));
    frontier = [...new Set(next.map((each) => each.from))];
    for (const id of frontier) found.set(id, depth);
  }
  return found;
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}
const cardBox = ({ position }: Element): Box => ({ ...position, ...CARD_SIZE });
const regionBox = ({ position, size }: Region): Box => ({ ...position, ...size });
const overlap = (a: Box, b: Box, gap = 0) =>
  a.x < b.x + b.width + gap &&
  b.x < a.x + a.width + gap &&
  a.y < b.y + b.height + gap &&
  b.y < a.y + a.height + gap;

function pairs<T extends { readonly id: string }>(
  records: readonly T[],
  test: (a: T, b: T) => boolean,
): string[] {
  return records.flatMap((a, at) =>
    records.slice(at + 1).flatMap((b) => (test(a, b) ? [`${a.id} ${b.id}`] : [])),
  );
}

describe('the file', () => {
  it('is a map of the first version with a title and a description', () => {
    expect(file).toMatchObject({ format: 'penumbra-map', schemaVersion: 1 });
    expect(file.title).toBe('The dark side of co-production, and what casts the shadows');
  });

  it('says what its costs are costs of', () => {
    expect(file.subject).toBe('co-production');
  });

  it('gives the attribution, and says that one side is heard only through the other', () => {
    expect(file.description).toContain('10.1186/s12961-020-00558-0');
    expect(file.description).toContain('10.1186/s12961-019-0432-3');
    expect(file.description).toContain('CC BY 4.0');
    expect(file.description).toContain('heard here only through the reply');
    expect(file.description).toContain('five types of costs');
  });

  it('holds nothing but records that the schemas accept, each with an id of its own', () => {
    z.array(voice).parse(file.voices);
    z.array(source).parse(file.sources);
    z.array(bearer).parse(file.bearers);
    for (const { id } of file.participants) expect(isId('participant', id)).toBe(true);
    const all = [...elements, ...relations, ...regions, ...file.voices, ...file.sources, ...file.bearers];
    expect(repeated([...ids(all), ...anchors.map(({ anchor }) => anchor.id)])).toEqual([]);
  });

  it('is written with two spaces of indent', () => {
    expect(text).toBe(`${JSON.stringify(file, null, 2)}\n`);
  });

  it('is read whole, with nothing to remark', () => {
    const read = parseNativeText(text);
    expect(read.ok && read.value.diagnostics).toEqual([]);
    expect(read.ok && [read.value.map.elements.size, read.value.map.relations.size]).toEqual([
      elements.length,
      relations.length,
    ]);
  });

  it('holds the whole debate: elements, relations, and all references besides the article', () => {
    expect(elements.length).toBeGreaterThanOrEqual(150);
    expect(relations.length).toBeGreaterThanOrEqual(220);
    expect(file.sources).toHaveLength(76);
    expect(ids(file.sources)).toContain(ARTICLE);
    expect(relations.filter((each) => targetsRelation(each.to)).length).toBeGreaterThanOrEqual(8);
  });

  it('uses every kind of element and every kind, mode and move of relation', () => {
    expect(new Set(elements.map((each) => each.kind)).size).toBe(6);
    expect(new Set(relations.map((each) => each.kind)).size).toBe(5);
    const rebuttals = relations.filter((each) => each.kind === 'rebuttal');
    expect(new Set(rebuttals.map((each) => each.mode)).size).toBe(3);
    expect(new Set(rebuttals.flatMap((each) => each.move ?? [])).size).toBe(9);
  });
});

describe('its references', () => {
  it('name only voices, sources, bearers and participants that the file has', () => {
    const voices = new Set(ids(file.voices));
    const sources = new Set(ids(file.sources));
    const bearers = new Set(ids(file.bearers));
    const participants = new Set(ids(file.participants));
    const lost = [
      ...elements.filter((each) => !voices.has(each.voice ?? '')),
      ...elements.filter((each) => each.bearers.some((id) => !bearers.has(id))),
      ...elements.filter((each) => !participants.has(each.addedBy)),
      ...relations.filter((each) => !participants.has(each.addedBy)),
      ...file.voices.filter((each: { sourceId: string }) => !sources.has(each.sourceId)),
      ...anchors.filter(({ anchor }) => !sources.has(anchor.sourceId)).map(({ anchor }) => anchor),
      ...anchors.filter(({ anchor }) => anchor.cited && !voices.has(anchor.cited.voice)).map(({ of }) => of),
    ];
    expect(ids(lost)).toEqual([]);
  });

  it('leave no voice without a word', () => {
    const speaking = new Set(elements.map((each) => each.voice));
    expect(ids(file.voices).filter((id) => !speaking.has(id as never))).toEqual([]);
  });
});

describe('its relations', () => {
  it('follow every rule of linking', () => {
    const refused = relations.flatMap((each) => {
      const checked = checkLink({ elements: byId, relations: relationsById }, each);
      return checked.ok ? [] : [`${each.from} ${each.to}: ${checked.error.message}`];
    });
    expect(refused).toEqual([]);
  });

  it('fit the kinds at both ends', () => {
    const unfit = relations.filter((each) => {
      const to = targetsRelation(each.to) ? relationsById.get(each.to) : byId.get(each.to);
      return !endsFit(each, byId.get(each.from)!, to!);
    });
    expect(ids(unfit)).toEqual([]);
  });

  it('are all shown', () => {
    expect(soundRelations(byId, relationsById).size).toBe(relations.length);
  });

  it('answer every cost with a rebuttal: of it, of a ground it rests on, or of a step to or from it', () => {
    const rebutted = new Set<string>(
      relations.filter((each) => each.kind === 'rebuttal').map((each) => each.to),
    );
    const steps = (id: Element['id']): RelationId[] =>
      relations.flatMap((each) =>
        each.kind === 'support' && (each.from === id || each.to === id) ? [each.id] : [],
      );
    const grounds = (id: Element['id']) =>
      relations.flatMap((each) => (each.kind === 'support' && each.to === id ? [each.from] : []));
    const unanswered = elements.filter(
      (each) =>
        each.kind === 'cost' &&
        ![each.id, ...grounds(each.id), ...steps(each.id)].some((id) => rebutted.has(id)),
    );
    expect(ids(unanswered)).toEqual([]);
  });
});

describe('its folding', () => {
  const depth = depths();

  it('starts from the question, the only root', () => {
    const from = new Set(relations.map((each) => each.from));
    expect(ids(elements).filter((id) => !from.has(id as never))).toEqual([ROOT]);
  });

  it('leads from every element to the question', () => {
    expect(ids(elements).filter((id) => !depth.has(id))).toEqual([]);
  });

  it('opens with about two dozen cards', () => {
    const open = [...depth.values()].filter((each) => each <= 2);
    expect(open.length).toBeGreaterThanOrEqual(18);
    expect(open.length).toBeLessThanOrEqual(28);
  });
});

describe('its quotations', () => {
  it('anchor every element in the article, in 5 to 40 words', () => {
    expect(ids(elements.filter((each) => each.anchors.length === 0))).toEqual([]);
    const odd = anchors.filter(({ anchor }) => {
      const words = anchor.exact.split(' ').length;
      return words < 5 || words > 40 || anchor.sourceId !== ARTICLE;
    });
    expect(odd.map(({ anchor }) => anchor.id)).toEqual([]);
  });

  it('say where they stand, in one text', () => {
    const placed = anchors.filter(
      ({ anchor: { exact, start = -1, end = -1, section } }) =>
        start >= 0 && end - start === exact.length && section !== undefined,
    );
    expect(placed).toHaveLength(anchors.length);
    expect(new Set(anchors.map(({ anchor }) => anchor.textHash)).size).toBe(1);
  });

  it('hold normalised words with 32 characters of context', () => {
    const normal = anchors.filter(
      ({ anchor: { exact, prefix = '', suffix = '' } }) =>
        !/[*\n]| {2}/.test(prefix + exact + suffix) && prefix.length === 32 && suffix.length === 32,
    );
    expect(normal).toHaveLength(anchors.length);
  });

  it('are cited at second hand wherever anybody but the reply speaks, and only there', () => {
    const miscited = anchors.filter(({ of, anchor }) =>
      of.voice === REPLY ? anchor.cited !== undefined : anchor.cited?.voice !== of.voice,
    );
    expect(miscited.map(({ anchor }) => anchor.id)).toEqual([]);
  });

  it('are never what the card itself says', () => {
    const copied = anchors.filter(({ of, anchor }) => {
      const ours = inWords(of.text);
      const theirs = inWords(anchor.exact);
      return ours.includes(theirs) || theirs.includes(ours);
    });
    expect(copied.map(({ of }) => of.id)).toEqual([]);
  });

  it('are put in at most 220 characters of our own', () => {
    expect(ids(elements.filter((each) => each.text.length > 220))).toEqual([]);
  });
});

describe('its layout', () => {
  it('keeps cards apart', () => {
    expect(pairs(elements, (a, b) => overlap(cardBox(a), cardBox(b), CARD_GAP))).toEqual([]);
  });

  it('keeps regions apart', () => {
    expect(pairs(regions, (a, b) => overlap(regionBox(a), regionBox(b)))).toEqual([]);
  });

  it('puts every card inside one region, clear of its edges and its title', () => {
    const holding = (each: Element) =>
      regions.filter(({ position, size }) => {
        const { x, y, width, height } = cardBox(each);
        return (
          x >= position.x + REGION_PADDING &&
          y >= position.y + REGION_TITLE &&
          x + width <= position.x + size.width - REGION_PADDING &&
          y + height <= position.y + size.height - REGION_PADDING
        );
      });
    expect(ids(elements.filter((each) => holding(each).length !== 1))).toEqual([]);
  });

  it('puts every cost into the lane of its type', () => {
    const stray = elements.filter((each) => {
      const home = regions.find((lane) => overlap(cardBox(each), regionBox(lane)));
      return each.kind === 'cost' && home?.costType !== each.costType;
    });
    expect(ids(stray)).toEqual([]);
  });

  it('has one lane for each type of cost', () => {
    expect(regions.flatMap((each) => each.costType ?? [])).toEqual([
      'practical',
      'personal',
      'professional',
      'research',
      'stakeholders',
      'profession',
    ]);
  });

  it('is about twice as wide as high', () => {
    const width = Math.max(...regions.map(({ position, size }) => position.x + size.width));
    const height = Math.max(...regions.map(({ position, size }) => position.y + size.height));
    expect(width / height).toBeGreaterThan(1.4);
    expect(width / height).toBeLessThan(2.4);
  });
});
