import { describe, expect, it } from 'vitest';
import { othersDrag, peerMarks, viewportOf } from '../../../client/presence/others.ts';
import type { ElementId, ParticipantId } from '../../../shared/base/ids.ts';

const ana = { id: 'p_ana' as ParticipantId, name: 'Ana', colour: '#b4552d', role: 'participant' as const };
const card = 'e_card' as ElementId;

describe('who else is at a card', () => {
  it('names each person once, however many windows they have open, and says that they type', () => {
    const marks = peerMarks([
      { clientId: 1, user: ana, selection: [card], typing: { id: card, field: 'text' } },
      { clientId: 2, user: ana, selection: [card], typing: null },
    ]);
    expect(marks.get(card)).toEqual([{ id: ana.id, name: 'Ana', colour: ana.colour, typing: true }]);
  });

  it('is worked out once for the same people', () => {
    const peers = [{ clientId: 1, user: ana, selection: [card], typing: null }];
    expect(peerMarks(peers)).toBe(peerMarks(peers));
  });
});

describe('what moves', () => {
  const presence = {
    peers: () => [
      { clientId: 1, user: ana, selection: [], typing: null },
      { clientId: 2, user: ana, selection: [], typing: null },
    ],
    motion: () =>
      new Map([
        [1, { cursor: null, drag: { [card]: { x: 1, y: 2 } }, viewport: null }],
        [2, { cursor: null, drag: {}, viewport: { x: 5, y: 6, zoom: 1 } }],
      ]),
    onPeers: () => () => undefined,
    onMotion: () => () => undefined,
    publish: () => undefined,
  };

  it('are the cards that others carry', () => {
    expect([...othersDrag({ presence })]).toEqual([[card, { x: 1, y: 2 }]]);
  });

  it('is the view of whichever of their windows shows the canvas', () => {
    expect(viewportOf({ presence }, ana.id)).toEqual({ x: 5, y: 6, zoom: 1 });
    expect(viewportOf({ presence }, 'p_gone' as ParticipantId)).toBeUndefined();
  });
});
