/** The type under which a passage is dragged from a text to a map. */
export const PASSAGE_TYPE = 'application/x-penumbra-passage+json';
