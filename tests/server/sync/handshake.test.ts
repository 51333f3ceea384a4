import { beforeEach, describe, expect, it } from 'vitest';
import { hashSecret } from '../../../server/access/secrets.ts';
import { makeTickets, TICKET_MS, type Tickets } from '../../../server/access/tickets.ts';
import { Doorkeeper, readRequest } from '../../../server/sync/handshake.ts';
import type { MapId, ParticipantId } from '../../../shared/base/ids.ts';
import { emptyStorage } from '../../support/failing-storage.ts';
import { ManualTime } from '../../support/manual-time.ts';

const MAP = 'm_one' as MapId;
const ANN = {
  id: 'p_ann' as ParticipantId,
  map: MAP,
  name: 'Ann',
  colour: '#0f8a83',
  role: 'observer' as const,
  session: null,
  joinedAt: 0,
  link: null,
  standing: 'in' as const,
  isRoleSet: false,
};

describe('readRequest', () => {
  it('reads map, ticket, cookie, and what the client says of itself', () => {
    expect(readRequest('/sync/m_one?ticket=t&e=epoch&c=42&v=1', 'a=b; penumbra_session=s')).toEqual({
      map: 'm_one',
      ticket: 't',
      cookie: 's',
      epoch: 'epoch',
      clientId: 42,
      document: 'map',
      wantsExtras: true,
    });
  });

  it('makes nothing of what is not there or not right', () => {
    expect(readRequest('/sync/nonsense?c=-1&v=2', undefined)).toEqual({
      map: undefined,
      ticket: undefined,
      cookie: undefined,
      epoch: undefined,
      clientId: undefined,
      document: 'map',
      wantsExtras: false,
    });
  });

  it.each(['/', '/sync', '/sync/', '/sync/m_one/more', '/api/sync/m_one', 'http://[', '//'])(
    'knows no other path: %s',
    (url) => {
      expect(readRequest(url, undefined)).toBeUndefined();
    },
  );
});

describe('the doorkeeper', () => {
  let storage: ReturnType<typeof emptyStorage>;
  let time: ManualTime;
  let tickets: Tickets;
  let doorkeeper: Doorkeeper;
  beforeEach(async () => {
    storage = emptyStorage();
    time = new ManualTime();
    tickets = makeTickets('key', time);
    doorkeeper = new Doorkeeper({ storage, tickets });
    const map = { id: MAP, epoch: 'e', createdAt: 0 };
    await storage.createMap({ map, seed: Uint8Array.of(0, 0), links: [], participants: [ANN] });
  });
  const admit = (ticket: string) =>
    doorkeeper.admit(readRequest(`/sync/${MAP}?ticket=${ticket}`, undefined) ?? expect.unreachable());

  it('S1.2 S2.3 takes name and role from storage, not from the ticket', async () => {
    const ticket = tickets.issue({ map: MAP, participant: ANN.id });
    await storage.changeSeat(MAP, ANN.id, { role: 'host' });
    const user = { id: ANN.id, name: 'Ann', colour: '#0f8a83', role: 'host' };
    expect(await admit(ticket)).toEqual({ ok: true, value: user });
  });

  it('S1.4 says 4501 to an expired ticket, once per ticket, and then 4401', async () => {
    const [first, second] = [ANN.id, 'p_other' as ParticipantId].map((participant) =>
      tickets.issue({ map: MAP, participant }),
    );
    await time.advance(TICKET_MS + 1);
    const answers = [];
    for (const ticket of [first, first, first, second]) answers.push(await admit(ticket ?? ''));
    expect(answers.map((answer) => !answer.ok && answer.error.code)).toEqual([4501, 4401, 4401, 4501]);
  });

  it.each([
    ['removed', 4403, 'A host removed you from this map.'],
    ['link-withdrawn', 4401, 'The link you came by was withdrawn. Ask a host for a new one.'],
  ] as const)(
    'S2.6 turns away who is %s, by ticket and by cookie, until they are in again',
    async (standing, code, message) => {
      await storage.addSession(hashSecret('browser'), 0);
      const bob = { ...ANN, id: 'p_bob' as ParticipantId, session: hashSecret('browser') };
      await storage.addParticipant(bob);
      const ticket = tickets.issue({ map: MAP, participant: bob.id });
      const admitBoth = async () => [
        await admit(ticket),
        await doorkeeper.admit(
          readRequest(`/sync/${MAP}`, 'penumbra_session=browser') ?? expect.unreachable(),
        ),
      ];
      await storage.changeSeat(MAP, bob.id, { standing });
      const refused = { ok: false, error: { code, message, why: standing } };
      expect(await admitBoth()).toEqual([refused, refused]);
      await storage.changeSeat(MAP, bob.id, { standing: 'in' });
      expect(await admitBoth()).toMatchObject([{ value: { id: bob.id } }, { value: { id: bob.id } }]);
    },
  );
});
