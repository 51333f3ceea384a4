import { expect, it } from 'vitest';
import { type Arrangement, arrange } from '../../../client/commands/arrange.ts';
import { addElementAt } from '../../../client/commands/elements.ts';
import { addRegionAt, undo } from '../../../client/commands/map.ts';
import type { ElementId, RegionId } from '../../../shared/base/ids.ts';
import { aSession, must } from '../../support/a-session.ts';

const AREA = { x: 100, y: 200, width: 700, height: 500 };

function prepared() {
  const session = aSession();
  const id = must(addElementAt(session, { kind: 'claim' }, { x: 0, y: 0 }));
  const region = must(
    addRegionAt(session, { title: 'Ours', position: { x: 0, y: 0 }, size: { width: 60, height: 60 } }),
  );
  const arrangement: Arrangement = {
    places: new Map([[id, { x: 5, y: 6 }]]),
    regions: new Map([[region, AREA]]),
    lanes: [{ costType: 'practical', area: AREA }],
  };
  return { session, id, region, arrangement };
}

it('cards, regions and new lanes are arranged in one update and one step of undo', () => {
  const { session, id, region, arrangement } = prepared();
  let updates = 0;
  session.doc.on('update', () => (updates += 1));
  must(arrange(session, arrangement));
  expect(updates).toBe(1);
  const { map } = session.reading();
  expect(map.elements.get(id)?.position).toEqual({ x: 5, y: 6 });
  expect(map.regions.get(region)).toMatchObject({
    title: 'Ours',
    position: { x: 100, y: 200 },
    size: { width: 700, height: 500 },
  });
  expect([...map.regions.values()].find(({ costType }) => costType === 'practical')?.title).toBe(
    'Practical costs',
  );
  undo(session);
  const back = session.reading().map;
  expect(back.elements.get(id)?.position).toEqual({ x: 0, y: 0 });
  expect(back.regions.size).toBe(1);
  expect(back.regions.get(region)?.size).toEqual({ width: 60, height: 60 });
});

it('what somebody deleted meanwhile stays deleted, and the rest is arranged', () => {
  const { session, id, arrangement } = prepared();
  const gone = { x: 0, y: 0 };
  must(
    arrange(session, {
      places: new Map([...arrangement.places, ['e_gone' as ElementId, gone]]),
      regions: new Map([['g_gone' as RegionId, AREA]]),
      lanes: [],
    }),
  );
  expect(session.reading().map.elements.size).toBe(1);
  expect(session.reading().map.regions.size).toBe(1);
  expect(session.reading().map.elements.get(id)?.position).toEqual({ x: 5, y: 6 });
});

it('an observer arranges nothing', () => {
  const observer = aSession({ role: 'observer' });
  expect(arrange(observer, { places: new Map(), regions: new Map(), lanes: [] }).ok).toBe(false);
});
