/** Every card takes the same space at zoom 1, in canvas pixels, so that layouts are stable and nothing is measured. */
export const CARD_SIZE = { width: 280, height: 160 } as const;
