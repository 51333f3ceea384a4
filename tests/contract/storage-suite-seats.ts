import { describe, expect, it } from 'vitest';
import type { ParticipantId } from '../../shared/base/ids.ts';
import { ANN, aMap, aParticipant, BOB, type Current, MAP, OTHER } from './storage-suite-support.ts';

const CYD = 'p_cyd' as ParticipantId;

/** What every storage must do about seats and the links they stand on. */
export function seatContract(storage: Current): void {
  const standing = async (id: ParticipantId, map = MAP): Promise<unknown[]> => {
    const row = await storage().findParticipant(map, id);
    return [row?.standing, row?.link];
  };

  describe('seats', () => {
    it('keeps the link, the standing, and who chose the role', async () => {
      const row = aParticipant(ANN, 's', { link: 'l', standing: 'removed', isRoleSet: true });
      await storage().addParticipant(row);
      expect(await storage().findParticipant(MAP, ANN)).toEqual(row);
      expect(await storage().listParticipants(MAP)).toEqual([row]);
    });

    it('changes what is named and nothing else, and gives the row as it is then', async () => {
      const row = aParticipant(ANN, 's', { link: 'l' });
      await storage().addParticipant(row);
      const changed = await storage().changeSeat(MAP, ANN, { role: 'host', isRoleSet: true });
      expect(changed).toEqual({ ...row, role: 'host', isRoleSet: true });
      expect(await storage().changeSeat(MAP, ANN, { standing: 'removed', link: null })).toEqual({
        ...changed,
        standing: 'removed',
        link: null,
      });
      expect((await storage().findSeat(MAP, 's'))?.standing).toBe('removed');
      expect(await storage().changeSeat(MAP, BOB, { role: 'host' })).toBeUndefined();
      expect(await storage().changeSeat(OTHER, ANN, { role: 'host' })).toBeUndefined();
    });

    it('ends the seats of a link, except one, and names those who lost theirs', async () => {
      await storage().createMap(aMap(OTHER, [aParticipant(ANN, null, { map: OTHER, link: 'l' })]));
      await storage().addParticipant(aParticipant(ANN, 'a', { link: 'l' }));
      await storage().addParticipant(aParticipant(BOB, 'b', { link: 'l' }));
      await storage().addParticipant(aParticipant(CYD, 'c', { link: 'another' }));
      expect(await storage().endSeats(MAP, 'l', ANN)).toEqual([BOB]);
      expect(await standing(ANN)).toEqual(['in', 'l']);
      expect(await standing(BOB)).toEqual(['link-withdrawn', 'l']);
      expect(await standing(CYD)).toEqual(['in', 'another']);
      expect(await standing(ANN, OTHER)).toEqual(['in', 'l']);
      expect(await storage().endSeats(MAP, 'l', null)).toEqual([ANN]);
      expect(await storage().endSeats(MAP, 'l', null)).toEqual([]);
      expect(await storage().endSeats(MAP, 'unknown', null)).toEqual([]);
    });

    it('leaves those whom a host removed as they are when their link is withdrawn', async () => {
      await storage().addParticipant(aParticipant(ANN, 'a', { link: 'l', standing: 'removed' }));
      expect(await storage().endSeats(MAP, 'l', null)).toEqual([]);
      expect(await standing(ANN)).toEqual(['removed', 'l']);
    });

    it('puts all seats of a link onto another, and leaves the others', async () => {
      await storage().addParticipant(aParticipant(ANN, 'a', { link: 'l' }));
      await storage().addParticipant(aParticipant(BOB, 'b', { link: 'l', standing: 'link-withdrawn' }));
      await storage().addParticipant(aParticipant(CYD, 'c', { link: 'another' }));
      await storage().moveSeats(MAP, 'l', 'new');
      expect(await standing(ANN)).toEqual(['in', 'new']);
      expect(await standing(BOB)).toEqual(['link-withdrawn', 'new']);
      expect(await standing(CYD)).toEqual(['in', 'another']);
    });
  });
}
