/** Room between neighbouring cards, and between a card and what hangs under it: relations and their labels need it. */
export const ALLEY = 48;
export const LEVEL_GAP = 84;
/** Room inside a region's border, and above for its title. */
export const REGION_PADDING = 32;
export const REGION_TITLE = 72;
/** Distance between separate arguments. */
export const PIECE_GAP = 88;
/** Wanted ratio of width to height of the whole, about that of a screen. */
export const ASPECT = 1.7;
/** Narrowest that a whole is made, in canvas pixels: some four cards. */
export const WIDTH_MIN = 1_300;
