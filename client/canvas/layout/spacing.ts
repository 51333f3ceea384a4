/** Room between neighbouring cards, and between a card and what hangs under it: relations and their labels need it. */
export const ALLEY = 48;
export const LEVEL_GAP = 84;
