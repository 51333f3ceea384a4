/** A native map file with known places: a cost, a claim that rebuts it, and a claim that stands by itself. */
export function smallMap(): object {
  const authorship = { addedBy: 'p_editor', addedAt: '2026-01-01T00:00:00.000Z' };
  const bare = { note: '', bearers: [], tags: [], anchors: [], ...authorship };
  return {
    format: 'penumbra-map',
    schemaVersion: 1,
    title: 'Small map',
    participants: [{ id: 'p_editor', name: 'Edith' }],
    elements: [
      {
        ...bare,
        id: 'e_cost',
        kind: 'cost',
        costType: 'practical',
        text: 'Meetings take time.',
        position: { x: 0, y: 0 },
      },
      { ...bare, id: 'e_reply', kind: 'claim', text: 'Trials take longer.', position: { x: 700, y: 0 } },
      {
        ...bare,
        id: 'e_doubt',
        kind: 'claim',
        text: 'Length is not the point.',
        position: { x: 350, y: 400 },
      },
    ],
    relations: [
      {
        id: 'r_rebuttal',
        kind: 'rebuttal',
        mode: 'rebut',
        move: 'comparison',
        from: 'e_reply',
        to: 'e_cost',
        ...authorship,
      },
    ],
  };
}
