import { describe, expect, it } from 'vitest';
import type { Api } from '../../../../client/app/api.ts';
import type { ApiFailure } from '../../../../client/app/api-calls.ts';
import { findWayIn } from '../../../../client/app/join/way-in.ts';
import type { OpenedMap } from '../../../../client/app/opened-maps.ts';
import type { MapId, ParticipantId } from '../../../../shared/base/ids.ts';
import { err, ok } from '../../../../shared/base/result.ts';

const id = 'm_abc' as MapId;
const me = { id: 'p_me' as ParticipantId, name: 'Ana', colour: '#123456' };
const info = { id, title: 'T', elements: 1, relations: 0, role: 'observer' as const, participant: me };
const refused: ApiFailure = { status: 403, title: 'Not allowed', detail: '' };
const unreached: ApiFailure = { status: 0, title: 'Not reached', detail: '' };
const before: OpenedMap = { id, title: 'Before', role: 'host', openedAt: 1, links: {}, me };

function api(parts: Partial<Api>): Api {
  return parts as Api;
}

describe('the way into a map', () => {
  it('is open to a member', async () => {
    const way = await findWayIn(api({ mapInfo: async () => ok(info) }), id, null, undefined);
    expect(way).toEqual({ way: 'in', member: { title: 'T', me, role: 'observer' } });
  });

  it('raises the role of a member who brings a stronger link', async () => {
    const joined = { participant: me, role: 'host' as const, ticket: 't' };
    const way = await findWayIn(
      api({ mapInfo: async () => ok(info), join: async () => ok(joined) }),
      id,
      'secret',
      before,
    );
    expect(way).toMatchObject({ way: 'in', member: { role: 'host' } });
  });

  it('stays open to a member who brings a withdrawn link', async () => {
    const way = await findWayIn(
      api({ mapInfo: async () => ok(info), join: async () => err(refused) }),
      id,
      'secret',
      before,
    );
    expect(way).toMatchObject({ way: 'in', member: { role: 'observer' } });
  });

  it('stays open to a member whom this browser forgot, with a withdrawn link', async () => {
    const way = await findWayIn(
      api({
        preview: async () => err(refused),
        mapInfo: async () => ok(info),
        join: async () => err(refused),
      }),
      id,
      'secret',
      undefined,
    );
    expect(way).toMatchObject({ way: 'in', member: { role: 'observer' } });
  });

  it('asks a newcomer with a good link for a name, and the server nothing that it would refuse', async () => {
    const preview = { title: 'T', role: 'participant' as const, suggestedName: 'Blue otter', isKnown: false };
    const way = await findWayIn(api({ preview: async () => ok(preview) }), id, 'secret', undefined);
    expect(way).toEqual({ way: 'ask', preview, secret: 'secret' });
  });

  it('leads straight in for somebody who was in before, under the name they had', async () => {
    const preview = { title: 'T', role: 'participant' as const, suggestedName: 'Ana', isKnown: true };
    const asked: unknown[] = [];
    const way = await findWayIn(
      api({
        mapInfo: async () => err(refused),
        preview: async () => ok(preview),
        join: async (_id, request) => {
          asked.push(request);
          return ok({ participant: me, role: 'participant' as const, ticket: 't' });
        },
      }),
      id,
      'secret',
      undefined,
    );
    expect(way).toEqual({ way: 'in', member: { title: 'T', me, role: 'participant' } });
    expect(asked).toEqual([{ secret: 'secret' }]);
  });

  it('is closed without a link, and with a wrong one', async () => {
    const closed = api({ mapInfo: async () => err(refused), preview: async () => err(refused) });
    expect(await findWayIn(closed, id, null, before)).toMatchObject({ way: 'closed', hadSecret: false });
    expect(await findWayIn(closed, id, 'secret', before)).toMatchObject({ way: 'closed', hadSecret: true });
  });

  it('leads to the copy on this device when the server is not reached', async () => {
    const offline = api({ mapInfo: async () => err(unreached), preview: async () => err(unreached) });
    expect(await findWayIn(offline, id, null, before)).toEqual({
      way: 'in',
      member: { title: 'Before', me, role: 'host' },
    });
    expect(await findWayIn(offline, id, 'secret', undefined)).toMatchObject({ way: 'closed' });
  });
});
