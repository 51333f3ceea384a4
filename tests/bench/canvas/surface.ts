/** Where a contestant's page takes what people do, by selectors. */
export interface Surface {
  /** What takes the wheel. */
  readonly ground: string;
  /** What is moved and scaled when the view is: its style says how far. */
  readonly sheet: string;
  /** A card that is mounted. */
  readonly card: string;
  /** Something of the map: with it the map is open. */
  readonly sign: string;
  /** Events that drag a card: of the mouse at the card, or of the pointer at the ground, which looks up what lies there. */
  readonly drag: 'mouse' | 'pointer';
}

/** React Flow, ours and plain. */
export const REACT_FLOW: Surface = {
  ground: '.react-flow__pane',
  sheet: '.react-flow__viewport',
  card: '.react-flow__node',
  sign: '.react-flow__node, .canvas-relations',
  drag: 'mouse',
};

/** tldraw. */
export const TLDRAW: Surface = {
  ground: '.tl-canvas',
  sheet: '.tl-html-layer.tl-shapes',
  card: '.tl-shape[data-shape-type="geo"]',
  sign: '.tl-shape',
  drag: 'pointer',
};
