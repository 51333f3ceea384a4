import type { ElementId, RelationId } from '../../../shared/base/ids.ts';
import type { ElementKind } from '../../../shared/model/element.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import type { Semantics } from '../../../shared/standing/semantics.ts';
import {
  EMPTY_STANDING_MAP,
  type RelationShape,
  type StandingMap,
  standingChange,
} from '../../../shared/standing/shape.ts';
import { createStanding, type Standing } from '../../../shared/standing/standing.ts';
import { e, r } from '../../support/builders.ts';

/**
 * A map in short: base scores of cards by name, then relations as `b attacks a`, `b supports a`, or with a name of
 * their own, `u: b attacks r1`, so that others can end at them. A base score of a relation is given by its name too.
 */
export function sketch(bases: Readonly<Record<string, number>>, ...lines: readonly string[]): StandingMap {
  const relations = new Map<RelationId, RelationShape>();
  const named = new Set(lines.flatMap((line) => (line.includes(':') ? [line.split(':')[0] ?? ''] : [])));
  const idOf = (name: string): TargetId => (named.has(name) ? r(name) : e(name));
  for (const [at, line] of lines.entries()) {
    const [, name = `auto${at}`, from = '', verb, to = ''] =
      /^(?:(\w+): )?(\w+) (\w+) (\w+)$/.exec(line) ?? [];
    const kind = KINDS[verb ?? ''];
    if (kind === undefined) throw new Error(`cannot read "${line}"`);
    relations.set(r(name), { kind, from: e(from), to: idOf(to) });
  }
  const names = Object.keys(bases).filter((name) => !named.has(name));
  return {
    elements: new Map<ElementId, ElementKind>(names.map((name) => [e(name), 'claim'])),
    relations,
    bases: new Map(Object.entries(bases).map(([name, base]) => [idOf(name), base])),
  };
}

const KINDS: Readonly<Record<string, RelationShape['kind']>> = {
  attacks: 'rebuttal',
  supports: 'support',
  grants: 'concession',
  causes: 'cause',
  frames: 'context',
};

/** The strengths of a whole map. */
export function settledOn(map: StandingMap, semantics: Semantics = 'quadratic-energy'): Standing {
  const standing = createStanding(semantics);
  standing.apply(standingChange(EMPTY_STANDING_MAP, map));
  return standing;
}

/** All strengths by id. */
export function strengthsOf(standing: Standing): Map<TargetId, number | undefined> {
  return new Map([...standing.ids()].sort().map((id) => [id, standing.of(id)]));
}
