import { expect, it } from 'vitest';
import { outlineFor } from '../../../client/outline/outline-for.ts';
import type { RelationId } from '../../../shared/base/ids.ts';
import { aClaim, aSession } from '../../support/a-session.ts';

const NONE: ReadonlySet<RelationId> = new Set();

it('gives the same outline while the same elements are there, whatever they say', () => {
  const session = aSession();
  aClaim(session, 'First');
  const { map } = session.reading();
  const outline = outlineFor(map, NONE);
  expect(outlineFor(map, NONE)).toBe(outline);
  const reworded = new Map([...map.elements].map(([id, each]) => [id, { ...each, text: 'Reworded' }]));
  expect(outlineFor({ ...map, elements: reworded }, NONE)).toBe(outline);
});

it('gives another one when an element comes, or other relations are to show', () => {
  const session = aSession();
  const first = aClaim(session, 'First');
  const { relations, elements } = session.reading().map;
  const outline = outlineFor({ relations, elements }, NONE);
  const second = aClaim(session, 'Second');
  const after = outlineFor({ relations, elements: session.reading().map.elements }, NONE);
  expect([...outline.places.keys()]).toEqual([first]);
  expect([...after.places.keys()].sort()).toEqual([first, second].sort());
  expect(outlineFor({ relations, elements }, new Set())).not.toBe(outline);
});
