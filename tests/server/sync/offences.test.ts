import { expect, it } from 'vitest';
import { Offences } from '../../../server/sync/offences.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { ManualTime } from '../../support/manual-time.ts';

const [MAP, OTHER] = ['m_one' as MapId, 'm_two' as MapId];
const EVE = 'p_eve' as ParticipantId;
const MINUTE = 60_000;

it('S4.13 lets somebody only read for an hour after three refused edits within ten minutes, in that map', async () => {
  const time = new ManualTime();
  const offences = new Offences(time);
  for (const _ of [1, 2]) offences.note(MAP, EVE);
  expect(offences.mayOnlyRead(MAP, EVE)).toBe(false);
  offences.note(MAP, EVE);
  expect([offences.mayOnlyRead(MAP, EVE), offences.mayOnlyRead(OTHER, EVE)]).toEqual([true, false]);
  await time.advance(59 * MINUTE);
  expect(offences.mayOnlyRead(MAP, EVE)).toBe(true);
  await time.advance(MINUTE);
  expect(offences.mayOnlyRead(MAP, EVE)).toBe(false);
});

it('S4.13 forgives refused edits that lie further apart', async () => {
  const time = new ManualTime();
  const offences = new Offences(time);
  for (const _ of [1, 2, 3, 4]) {
    offences.note(MAP, EVE);
    await time.advance(6 * MINUTE);
  }
  expect(offences.mayOnlyRead(MAP, EVE)).toBe(false);
});
