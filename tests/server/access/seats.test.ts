import { beforeEach, describe, expect, it } from 'vitest';
import { newLink, withdrawLink } from '../../../server/access/links.ts';
import {
  previewSeat,
  type SeatParts,
  seatOfCookie,
  seatOfTicket,
  takeSeat,
} from '../../../server/access/seats.ts';
import { Suggestions } from '../../../server/access/suggestions.ts';
import { makeTickets, TICKET_MS } from '../../../server/access/tickets.ts';
import { Turns } from '../../../server/access/turns.ts';
import { memoryStorage } from '../../../server/storage/memory.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import { ROLES, type Role } from '../../../shared/wire/roles.ts';
import { gate } from '../../support/failing-storage.ts';
import { ManualTime, settled } from '../../support/manual-time.ts';

const MAP = 'm_one' as MapId;
const OTHER = 'm_two' as MapId;
const NOBODY = 'p_nobody' as ParticipantId;

let time: ManualTime;
let parts: SeatParts;
let secrets: Record<Role, string>;
let turns: Turns;

beforeEach(async () => {
  time = new ManualTime();
  turns = new Turns();
  const random = seededRandom(7);
  parts = {
    storage: memoryStorage(),
    tickets: makeTickets('key', time),
    suggestions: new Suggestions(),
    random,
    clock: time,
  };
  const links = ROLES.map((role) => newLink(MAP, role, random, time));
  const rows = links.map(({ row }) => row);
  const map = { id: MAP, epoch: 'e', createdAt: 0 };
  await parts.storage.createMap({ map, seed: Uint8Array.of(0, 0), links: rows, participants: [] });
  secrets = Object.fromEntries(links.map(({ role, path }) => [role, path.split('#')[1]])) as Record<
    Role,
    string
  >;
});

async function take(role: Role, name = '', cookie?: string) {
  const seat = await takeSeat(parts, turns, { map: MAP, secret: secrets[role], name, cookie });
  if (!seat.ok) throw new Error(seat.error);
  return seat.value;
}

describe('takeSeat', () => {
  it.each(ROLES)('S2.3 gives the role of the link: %s', async (role) => {
    expect((await take(role, 'Ann')).participant).toMatchObject({ role, name: 'Ann', map: MAP });
  });

  it('S2.3 keeps participant and name for the same browser, and the stronger role', async () => {
    const first = await take('observer', 'Ann');
    const token = first.session.newToken;
    const second = await take('host', 'Somebody else', token);
    expect(second.participant).toMatchObject({ id: first.participant.id, name: 'Ann', role: 'host' });
    expect(second.session.newToken).toBeUndefined();
    expect((await take('observer', '', token)).participant.role).toBe('host');
    expect((await parts.storage.findParticipant(MAP, first.participant.id))?.role).toBe('host');
  });

  it('refuses a wrong secret, another map’s secret, and any secret for no map, alike', async () => {
    const secret = secrets.host;
    for (const attempt of [
      { map: MAP, secret: 'wrong' },
      { map: OTHER, secret },
      { map: 'm_' as MapId, secret },
    ]) {
      const refused = await takeSeat(parts, turns, { ...attempt, name: '', cookie: undefined });
      expect(refused).toEqual({ ok: false, error: 'refused' });
    }
    expect(await parts.storage.listParticipants(MAP)).toEqual([]);
  });

  it('refuses a revoked and a renewed link, and takes the new one', async () => {
    await parts.storage.revokeLink(MAP, 'observer');
    await expect(take('observer')).rejects.toThrow('refused');
    const renewed = newLink(MAP, 'host', parts.random, time);
    await parts.storage.replaceLink(MAP, renewed.row);
    await expect(take('host')).rejects.toThrow('refused');
    secrets.host = renewed.path.split('#')[1]!;
    expect((await take('host')).participant.role).toBe('host');
  });

  it('never adopts a session that it did not draw', async () => {
    const seat = await take('host', 'Ann', 'planted-by-somebody');
    expect(seat.session.newToken).toBeDefined();
    expect(await seatOfCookie(parts.storage, MAP, 'planted-by-somebody')).toEqual({
      ok: false,
      error: 'none',
    });
  });

  it('stores hashes, never a secret or a token', async () => {
    const seat = await take('host', 'Ann');
    const stored = JSON.stringify([
      await parts.storage.listLinks(MAP),
      await parts.storage.listParticipants(MAP),
    ]);
    for (const secret of [...Object.values(secrets), seat.session.newToken!, seat.ticket]) {
      expect(stored).not.toContain(secret);
    }
  });
});

describe('a seat and the link that it stands on', () => {
  const link = async (role: Role) =>
    (await parts.storage.listLinks(MAP)).find((each) => each.role === role)?.hash;

  it('S2.4 are those that the role is from', async () => {
    const { participant, session } = await take('observer', 'Ann');
    expect(participant).toMatchObject({ link: await link('observer'), standing: 'in', isRoleSet: false });
    const raised = await take('participant', '', session.newToken);
    expect([raised.participant.link, raised.hasNewRole]).toEqual([await link('participant'), true]);
    const same = await take('observer', '', session.newToken);
    expect([same.participant.link, same.hasNewRole]).toEqual([await link('participant'), false]);
    expect(await parts.storage.findParticipant(MAP, participant.id)).toEqual(same.participant);
  });

  it('S2.4 part when the link is withdrawn; another link brings the same person back, with its own role', async () => {
    const { participant, session, ticket } = await take('participant', 'Ann');
    const hash = participant.link ?? expect.unreachable();
    await parts.storage.revokeLink(MAP, 'participant');
    expect(await parts.storage.endSeats(MAP, hash, null)).toEqual([participant.id]);
    const out = { ok: false, error: 'link-withdrawn' };
    expect(await seatOfCookie(parts.storage, MAP, session.newToken)).toEqual(out);
    expect(await seatOfTicket(parts, MAP, ticket)).toEqual(out);
    const attempt = { map: MAP, secret: secrets.observer, cookie: session.newToken };
    const shown = await previewSeat(parts, attempt);
    expect(shown).toMatchObject({ value: { role: 'observer', suggestedName: 'Ann', isKnown: true } });
    const back = await take('observer', 'Another name', session.newToken);
    expect(back.participant).toMatchObject({
      id: participant.id,
      name: 'Ann',
      role: 'observer',
      standing: 'in',
      link: await link('observer'),
    });
    expect(back.hasNewRole).toBe(false);
  });

  it('S2.5 keep a role that a host chose, by whatever link somebody comes', async () => {
    const { participant, session } = await take('participant', 'Ann');
    await parts.storage.changeSeat(MAP, participant.id, { role: 'observer', isRoleSet: true });
    expect((await take('host', '', session.newToken)).participant.role).toBe('observer');
    await parts.storage.changeSeat(MAP, participant.id, { standing: 'link-withdrawn' });
    const back = await take('host', '', session.newToken);
    expect(back.participant).toMatchObject({ role: 'observer', standing: 'in', link: await link('host') });
  });

  it('S2.4 give no more than they are for, whatever role a host had chosen before the older one was withdrawn', async () => {
    const { participant, session } = await take('observer', 'Ann');
    await parts.storage.changeSeat(MAP, participant.id, { role: 'participant', isRoleSet: true });
    await parts.storage.changeSeat(MAP, participant.id, { standing: 'link-withdrawn' });
    const back = await take('observer', '', session.newToken);
    expect(back.participant).toMatchObject({ role: 'observer', standing: 'in', isRoleSet: true });
  });

  it('S2.5 are of no use to somebody who was removed', async () => {
    const { participant, session, ticket } = await take('host', 'Ann');
    await parts.storage.changeSeat(MAP, participant.id, { standing: 'removed' });
    const out = { ok: false, error: 'removed' };
    expect(await seatOfCookie(parts.storage, MAP, session.newToken)).toEqual(out);
    expect(await seatOfTicket(parts, MAP, ticket)).toEqual(out);
    await expect(take('host', '', session.newToken)).rejects.toThrow('refused');
    const attempt = { map: MAP, secret: secrets.host, cookie: session.newToken };
    expect(await previewSeat(parts, attempt)).toEqual({ ok: false, error: 'refused' });
  });

  it('S2.4 are not given by a link that is withdrawn just then, and nobody is in even for a moment', async () => {
    const { storage } = parts;
    const withdrawing = gate();
    const withdrawn = turns.take(MAP, async () => {
      await withdrawing.passed;
      return withdrawLink(storage, MAP, 'participant', NOBODY);
    });
    const secret = secrets.participant;
    const coming = takeSeat(parts, turns, { map: MAP, secret, name: 'Eve', cookie: undefined });
    await settled();
    withdrawing.open();
    expect([await withdrawn, await coming]).toEqual([[], { ok: false, error: 'refused' }]);
    expect(await storage.listParticipants(MAP)).toEqual([]);
  });

  it('S2.4 end with a link that is withdrawn just after, so that whoever came by them is told', async () => {
    const { storage } = parts;
    const adding = gate();
    parts = {
      ...parts,
      storage: {
        ...storage,
        addParticipant: async (row) => {
          await adding.passed;
          return storage.addParticipant(row);
        },
      },
    };
    const coming = take('participant', 'Eve');
    await settled();
    const withdrawn = turns.take(MAP, () => withdrawLink(storage, MAP, 'participant', NOBODY));
    await settled();
    adding.open();
    const { participant } = await coming;
    expect(await withdrawn).toEqual([participant.id]);
    expect(await storage.listParticipants(MAP)).toMatchObject([{ name: 'Eve', standing: 'link-withdrawn' }]);
  });
});

describe('an anonymous seat', () => {
  it('gets the name that was shown before, with the colour that the name says', async () => {
    const shown = await previewSeat(parts, { map: MAP, secret: secrets.participant, cookie: undefined });
    if (!shown.ok) throw new Error(shown.error);
    const { suggestedName, role, session } = shown.value;
    expect([suggestedName, role]).toEqual([expect.stringMatching(/^[A-Z][a-z]+ [a-z]+$/), 'participant']);
    await take('host', 'Ann');
    await take('host', '');
    const seat = await take('participant', ' \u0000 ', session.newToken);
    expect(seat.participant.name).toBe(suggestedName);
    const again = await previewSeat(parts, {
      map: MAP,
      secret: secrets.participant,
      cookie: session.newToken,
    });
    expect(again).toMatchObject({ value: { suggestedName } });
  });

  it('differs from its neighbours in name and colour', async () => {
    const seats = [];
    for (let i = 0; i < 12; i += 1) seats.push((await take('participant')).participant);
    expect(new Set(seats.map(({ name }) => name)).size).toBe(12);
    expect(new Set(seats.map(({ colour }) => colour)).size).toBe(12);
  });
});

describe('tickets', () => {
  it('S1.2 open one map, for one person, for a while', async () => {
    const seat = await take('participant', 'Ann');
    expect(await seatOfTicket(parts, MAP, seat.ticket)).toMatchObject({ value: { id: seat.participant.id } });
    expect(await seatOfTicket(parts, OTHER, seat.ticket)).toEqual({ ok: false, error: 'invalid' });
    await time.advance(TICKET_MS + 1);
    expect(await seatOfTicket(parts, MAP, seat.ticket)).toEqual({ ok: false, error: 'expired' });
  });

  it('S1.4 tell an erased map from a forged ticket', async () => {
    const seat = await take('participant', 'Ann');
    await parts.storage.eraseMap(MAP);
    expect(await seatOfTicket(parts, MAP, seat.ticket)).toEqual({ ok: false, error: 'deleted' });
  });

  it('S1.4 tell a seat that is no more from a map that was erased', async () => {
    const ticket = parts.tickets.issue({ map: MAP, participant: NOBODY });
    expect(await seatOfTicket(parts, MAP, ticket)).toEqual({ ok: false, error: 'none' });
  });

  it.each([
    ['nothing', () => ''],
    [
      'another key',
      (_ticket: string, holder: Parameters<typeof parts.tickets.issue>[0]) =>
        makeTickets('other', time).issue(holder),
    ],
    ['a longer life', (ticket: string) => ticket.replace(/\.\d+\./, '.9999999999999.')],
    ['another person', (ticket: string) => ticket.replace(/p_\w+/, 'p_root')],
    ['a long text', (ticket: string) => ticket.repeat(50)],
  ])('S1.4 refuse %s', async (_name, forge) => {
    const seat = await take('participant', 'Ann');
    const forged = forge(seat.ticket, { map: MAP, participant: seat.participant.id });
    expect(await seatOfTicket(parts, MAP, forged)).toEqual({ ok: false, error: 'invalid' });
  });
});
