import type {
  AnchorId,
  BearerId,
  CommentId,
  ElementId,
  ParticipantId,
  RegionId,
  RelationId,
  SourceId,
  StepId,
  TourId,
  VoiceId,
} from '../../shared/base/ids.ts';
import type { Anchor } from '../../shared/model/anchor.ts';
import { type Answer, answerIdOf } from '../../shared/model/answer.ts';
import type { Bearer } from '../../shared/model/bearer.ts';
import type { Comment } from '../../shared/model/comment.ts';
import type { Element, KindFields } from '../../shared/model/element.ts';
import { type ArgumentMap, EMPTY_MAP, type MapField } from '../../shared/model/map.ts';
import type { Region } from '../../shared/model/region.ts';
import type { Relation, RelationFields } from '../../shared/model/relation.ts';
import type { Source } from '../../shared/model/source.ts';
import type { Step, Tour } from '../../shared/model/tour.ts';
import type { Voice } from '../../shared/model/voice.ts';

/** Ids that a test can read: `e('a')` is `e_a`. */
export const e = (name: string | number) => `e_${name}` as ElementId;
export const r = (name: string | number) => `r_${name}` as RelationId;
export const g = (name: string | number) => `g_${name}` as RegionId;
export const v = (name: string | number) => `v_${name}` as VoiceId;
export const s = (name: string | number) => `s_${name}` as SourceId;
export const a = (name: string | number) => `a_${name}` as AnchorId;
export const b = (name: string | number) => `b_${name}` as BearerId;
export const c = (name: string | number) => `c_${name}` as CommentId;
export const t = (name: string | number) => `t_${name}` as TourId;
export const w = (name: string | number) => `w_${name}` as StepId;
export const p = (name: string | number) => `p_${name}` as ParticipantId;

/** A moment so many seconds into a fixed day. */
export function at(seconds: number): string {
  return new Date(Date.UTC(2026, 0, 31) + seconds * 1000).toISOString();
}

type Common = Omit<Element, 'id' | 'kind' | 'costType' | 'role'>;

/** An element with the least that one must have; a claim unless told otherwise. */
export function anElement(
  name: string | number,
  fields: Partial<Common> & Partial<KindFields> = {},
): Element {
  const { kind = 'claim', ...others } = fields;
  const own = kind === 'cost' ? { costType: 'practical' } : {};
  return {
    id: e(name),
    kind,
    ...own,
    text: '',
    note: '',
    addedBy: p('ana'),
    addedAt: at(0),
    bearers: [],
    tags: [],
    anchors: [],
    position: { x: 0, y: 0 },
    ...others,
  } as Element;
}

/** A relation between two ends; a support unless told otherwise, a rebuttal being a plain one. */
export function aRelation(
  name: string | number,
  from: ElementId,
  to: ElementId | RelationId,
  fields: Partial<RelationFields> & { readonly addedAt?: string } = {},
): Relation {
  const { kind = 'support', addedAt = at(0), ...others } = fields;
  const own = kind === 'rebuttal' ? { mode: to.startsWith('r_') ? 'undercut' : 'rebut' } : {};
  return { id: r(name), kind, ...own, ...others, from, to, addedBy: p('ana'), addedAt } as Relation;
}

export function aRegion(name: string | number, fields: Partial<Omit<Region, 'id'>> = {}): Region {
  return {
    id: g(name),
    title: `Region ${name}`,
    position: { x: 0, y: 0 },
    size: { width: 400, height: 300 },
    ...fields,
  };
}

export function aVoice(name: string | number, fields: Partial<Omit<Voice, 'id'>> = {}): Voice {
  return { id: v(name), label: `${name} et al. 2020`, short: String(name), colour: '#2f6f8f', ...fields };
}

export function aSource(name: string | number, fields: Partial<Omit<Source, 'id'>> = {}): Source {
  return { id: s(name), type: 'article-journal', title: `On ${name}`, ...fields };
}

export function aBearer(name: string | number, label = String(name)): Bearer {
  return { id: b(name), label };
}

export function anAnchor(name: string | number, fields: Partial<Omit<Anchor, 'id'>> = {}): Anchor {
  return { id: a(name), sourceId: s('1'), exact: 'their words', fidelity: 'quoted', ...fields };
}

const BY_ANA = { addedBy: p('ana'), addedAt: at(0) };

export function aComment(name: string | number, fields: Partial<Omit<Comment, 'id'>> = {}): Comment {
  return { id: c(name), about: e('1'), text: `About ${name}`, ...BY_ANA, ...fields };
}

export function aTour(name: string | number, fields: Partial<Omit<Tour, 'id'>> = {}): Tour {
  return { id: t(name), title: `Tour ${name}`, rank: 0, ...BY_ANA, ...fields };
}

export function aStep(name: string | number, fields: Partial<Omit<Step, 'id'>> = {}): Step {
  return { id: w(name), tour: t('1'), rank: 0, caption: '', show: [], ...BY_ANA, ...fields };
}

/** An answer under the id that its subject, list and item give it. */
export function anAnswer(item: string | number, fields: Partial<Omit<Answer, 'id'>> = {}): Answer {
  const answer = { subject: s('1'), list: 'opinion', item: String(item), points: [], ...BY_ANA, ...fields };
  return { id: answerIdOf(answer), ...answer };
}

type Records = { readonly [K in Exclude<keyof ArgumentMap, MapField>]?: readonly unknown[] };

/** A map of the given records, in the given order. */
export function aMap(parts: { readonly [F in MapField]?: string } & Records = {}): ArgumentMap {
  const { title = '', description = '', subject = '', ...collections } = parts;
  const maps = Object.entries(collections).map(([name, records]) => [
    name,
    new Map((records as readonly { readonly id: string }[]).map((each) => [each.id, each])),
  ]);
  return { ...EMPTY_MAP, title, description, subject, ...Object.fromEntries(maps) };
}

/** The value of a result that must have succeeded. */
export function must<T>(result: { ok: true; value: T } | { ok: false; error: unknown }): T {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.error)}`);
  return result.value;
}

/** What a refusal says, or undefined where nothing was refused. */
export function refused<E>(result: { ok: true } | { ok: false; error: E }): E | undefined {
  return result.ok ? undefined : result.error;
}

/** A map as nested lists, so that equality minds the order of records too. */
export function listed(map: ArgumentMap): unknown {
  return Object.fromEntries(
    Object.entries(map).map(([name, part]) => [name, part instanceof Map ? [...part] : part]),
  );
}
