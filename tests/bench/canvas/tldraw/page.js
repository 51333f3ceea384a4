import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import {
  createShapeId,
  createTLStore,
  defaultBindingUtils,
  defaultShapeUtils,
  getIndices,
  Tldraw,
} from 'tldraw';
import 'tldraw/tldraw.css';

// Not TypeScript: what it imports is no dependency of ours, so its types are not here.

const CARD = { w: 280, h: 150 };
const PAGE = 'page:page';
/** tldraw's small text is 18 pixels high; the cards of the others have 14. */
const SCALE = 14 / 18;
const LOOK = {
  dash: 'solid',
  color: 'black',
  labelColor: 'black',
  size: 's',
  font: 'sans',
  scale: SCALE,
  richText: richText(''),
};
/** As far as ours goes, and as fast as React Flow, which does 2^0.012 for 6 units of the wheel where tldraw does 1.06. */
const CAMERA = { zoomSteps: [0.05, 0.1, 0.25, 0.5, 1, 2, 4], zoomSpeed: 0.139 };

function richText(...paragraphs) {
  const content = paragraphs.map((text) =>
    text === '' ? { type: 'paragraph' } : { type: 'paragraph', content: [{ type: 'text', text }] },
  );
  return { type: 'doc', content };
}

function shape(type, id, index, { x, y }, props) {
  return {
    typeName: 'shape',
    type,
    id: createShapeId(id),
    parentId: PAGE,
    index,
    x,
    y,
    rotation: 0,
    isLocked: false,
    opacity: 1,
    meta: {},
    props: { ...LOOK, ...props },
  };
}

function card({ id, kind, text, position }, index) {
  return shape('geo', id, index, position, {
    ...CARD,
    geo: 'rectangle',
    fill: 'solid',
    growY: 0,
    flipX: false,
    flipY: false,
    align: 'start',
    verticalAlign: 'start',
    url: '',
    richText: richText(kind, text),
  });
}

/** A straight arrow; its ends are where its bindings say. */
function arrow({ id }, index) {
  return shape(
    'arrow',
    id,
    index,
    { x: 0, y: 0 },
    {
      kind: 'arc',
      bend: 0,
      start: { x: 0, y: 0 },
      end: { x: 2, y: 0 },
      fill: 'none',
      arrowheadStart: 'none',
      arrowheadEnd: 'arrow',
      labelPosition: 0.5,
      elbowMidPoint: 0.5,
    },
  );
}

function binding(relation, terminal, cardId) {
  return {
    typeName: 'binding',
    type: 'arrow',
    id: `binding:${relation.id}-${terminal}`,
    fromId: createShapeId(relation.id),
    toId: createShapeId(cardId),
    meta: {},
    props: { terminal, normalizedAnchor: { x: 0.5, y: 0.5 }, isExact: false, isPrecise: false, snap: 'none' },
  };
}

/** The map as a document that was saved and is opened again: nothing is measured anew when a record comes in. */
function storeOf({ elements, relations }) {
  const store = createTLStore({ shapeUtils: defaultShapeUtils, bindingUtils: defaultBindingUtils });
  store.ensureStoreIsUsable();
  // Arrows lie under cards, as with the others.
  const indices = getIndices(relations.length + elements.length);
  store.put([
    ...relations.map((relation, at) => arrow(relation, indices[at])),
    ...elements.map((element, at) => card(element, indices[relations.length + at])),
    ...relations.flatMap((relation) => [
      binding(relation, 'start', relation.from),
      binding(relation, 'end', relation.to),
    ]),
  ]);
  return store;
}

const map = await (await fetch('map.json')).json();
createRoot(document.getElementById('root')).render(
  createElement(Tldraw, {
    store: storeOf(map),
    hideUi: true,
    cameraOptions: CAMERA,
    // It stops at 4,000 shapes unless told otherwise.
    options: { maxShapesPerPage: 20_000 },
  }),
);
