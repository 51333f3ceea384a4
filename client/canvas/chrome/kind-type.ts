/** The type under which a kind is dragged from the toolbar. */
export const KIND_TYPE = 'application/x-penumbra-kind';
