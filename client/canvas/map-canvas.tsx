import { ReactFlow, type ReactFlowProps, ReactFlowProvider, useStore } from '@xyflow/react';
import '@xyflow/react/dist/base.css';
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { ElementId } from '../../shared/base/ids.ts';
import { addCard } from '../acts/add.ts';
import { DetailsButton } from '../acts/details-button.tsx';
import { ViewContext } from '../acts/view-parts.tsx';
import { useFolding } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { CursorLayer } from '../presence/cursor-layer.tsx';
import { FollowBanner } from '../presence/follow-banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { later, useLater } from '../ui/later.ts';
import { follow, startEditing } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { CanvasContext, type CanvasParts, useCanvas } from './canvas-context.tsx';
import { CardNode } from './card/card-node.tsx';
import { AddToolbar } from './chrome/add-toolbar.tsx';
import './chrome/chrome.css';
import { GroundDots } from './chrome/ground-dots.tsx';
import { SmallMap } from './chrome/small-map.tsx';
import { ZoomControls } from './chrome/zoom-controls.tsx';
import type { CanvasNode } from './flow/nodes.ts';
import { createCardDrag } from './gestures/drag-cards.ts';
import { openMenuAt, placeOf, selectByClick, underPointer } from './gestures/pointing.ts';
import { detailAt, namesOverCards, paintsBlocks, ZOOM_MAX, ZOOM_MIN } from './lod.ts';
import './map-canvas.css';
import { ViewMenus } from '../acts/menus/view-menus.tsx';
import { CardsCover } from './mounting/cards-cover.tsx';
import { useMounted } from './mounting/use-mounted.ts';
import { RegionNode } from './region/region-node.tsx';
import type { Look } from './scene/types.ts';
import { toWindow } from './scene/view.ts';
import { useCameraWishes } from './use-camera-wishes.ts';
import { useFollow } from './use-follow.ts';
import { useListeners } from './use-listeners.ts';
import { useNear, useNodes } from './use-nodes.ts';
import { isStill, useCanvasParts, useDetail, useSceneInput } from './use-scene.ts';

const NODE_TYPES = { card: CardNode, region: RegionNode };
/** A pointer that moves less than this, in screen pixels, clicks and does not drag. */
const DRAG_THRESHOLD = 4;
const MIDDLE_BUTTON = [1];
/** Relations are painted. Always the same list: handed another, the library tells all its cards of it. */
const NO_EDGES: [] = [];

/** The map as a picture: cards, relations and regions on an endless ground, with everything that can be done to them. */
export function MapCanvas() {
  return (
    <ReactFlowProvider>
      <Canvas />
    </ReactFlowProvider>
  );
}

function Canvas() {
  const ground = useRef<HTMLDivElement>(null);
  const { visible } = useFolding();
  const shown = useRef(visible);
  shown.current = visible;
  const visibleNow = useCallback((): ReadonlySet<ElementId> => shown.current, []);
  const canvas = useCanvasParts(visibleNow);
  const near = useNear();
  const { tool, isLensed } = useView((view) => ({ tool: view.tool, isLensed: view.lensed !== null }));
  const marks = useView((view) => view.marks);
  useLayoutEffect(() => canvas.scene.mark(marks), [canvas.scene, marks]);
  useDetail(canvas, ground);
  useCameraWishes(canvas, ground);
  const clickAfterDrag = useListeners(canvas, ground, visibleNow);
  const leader = useFollow(canvas, ground);
  return (
    <CanvasContext value={canvas}>
      <ViewContext value={canvas}>
        <div
          ref={ground}
          className="canvas"
          data-tool={tool}
          data-focus={near !== null || undefined}
          data-lensed={isLensed || undefined}
        >
          <DetailsButton />
          <Flow near={near} ground={ground} clickAfterDrag={clickAfterDrag} />
          <SceneInput near={near} />
          <EmptyGround />
          <div className="dock">
            <div className="dock__side">
              <SmallMap />
            </div>
            <AddToolbar />
            <div className="dock__side dock__side--end">
              <ZoomControls />
            </div>
          </div>
          {leader !== undefined && (
            <FollowBanner name={leader.name} colour={leader.colour} onStop={() => follow(null)} />
          )}
          <ViewMenus />
        </div>
      </ViewContext>
    </CanvasContext>
  );
}

interface FlowProps {
  readonly near: Look['near'];
  readonly ground: { readonly current: HTMLElement | null };
  /** Whether the click that comes now only ends a drag; asking forgets. */
  readonly clickAfterDrag: () => boolean;
}

/** What changes with each edit of anybody's, by itself: nothing around it is rendered for a card that moves. */
function Flow({ near, ground, clickAfterDrag }: FlowProps) {
  const canvas = useCanvas();
  const nodes = useCardsAndRegions(canvas, near);
  const tool = useView((view) => view.tool);
  const asked = useRef(clickAfterDrag);
  asked.current = clickAfterDrag;
  const handlers = useMemo(() => handlersOf(canvas, ground, () => asked.current()), [canvas, ground]);
  const cursors = useMemo(() => cursorGround(canvas), [canvas]);
  return (
    <ReactFlow<CanvasNode>
      nodes={nodes}
      edges={NO_EDGES}
      nodeTypes={NODE_TYPES}
      minZoom={ZOOM_MIN}
      maxZoom={ZOOM_MAX}
      panOnDrag={tool === 'hand' ? true : MIDDLE_BUTTON}
      panOnScroll
      zoomOnDoubleClick={false}
      selectionKeyCode={null}
      multiSelectionKeyCode={null}
      deleteKeyCode={null}
      elementsSelectable={false}
      nodesConnectable={false}
      nodesFocusable={false}
      disableKeyboardA11y
      nodeDragThreshold={DRAG_THRESHOLD}
      elevateNodesOnSelect
      {...handlers}
      onMoveStart={stopFollowing}
    >
      <GroundDots />
      <CardsCover />
      <RelationCanvas />
      <CursorLayer ground={cursors} />
    </ReactFlow>
  );
}

function useCardsAndRegions({ scene }: CanvasParts, near: Look['near']): CanvasNode[] {
  const { visible } = useFolding();
  const painted = useStore((state) => paintsBlocks(detailAt(state.transform[2]), visible.size));
  const namesOnTop = useStore((state) => namesOverCards(detailAt(state.transform[2]), visible.size));
  const elements = useMap((map) => map.elements);
  const mounted = useMounted(scene, { elements, visible, painted });
  return useNodes(mounted, near, namesOnTop);
}

/** Stands after the cards: the scene is told of the map when they are there. */
function SceneInput({ near }: { readonly near: Look['near'] }) {
  useSceneInput(useCanvas(), near);
  return null;
}

/**
 * What is done by pointer to cards and ground. Always the same functions: handed new ones, the library renders every
 * card again, and while one moves the view that would be in each frame that brings others in.
 */
function handlersOf(
  canvas: CanvasParts,
  ground: FlowProps['ground'],
  clickAfterDrag: () => boolean,
): Partial<ReactFlowProps<CanvasNode>> {
  const drag = createCardDrag(canvas);
  return {
    onNodeDragStart: (_, node) => drag.start(node),
    onNodeDrag: (_, node, all) => drag.move(node, all),
    onNodeDragStop: (_, node, all) => drag.stop(node, all),
    onNodeClick: (event, node) => {
      if (node.type === 'card') selectByClick(node.id, event);
    },
    onNodeDoubleClick: (_, node) => {
      if (node.type === 'card' && canvas.mayEdit) startEditing(node.id);
    },
    onPaneClick: (event) => {
      if (clickAfterDrag() || ground.current === null) return;
      selectByClick(underPointer(canvas.scene, placeOf(canvas.scene, ground.current, event)), event);
    },
    onPaneContextMenu: (event) => {
      event.preventDefault();
      if (ground.current === null) return;
      const place = placeOf(canvas.scene, ground.current, event);
      openMenuAt(underPointer(canvas.scene, place), { x: event.clientX, y: event.clientY }, place);
    },
  };
}

function stopFollowing(event: unknown): void {
  if (event !== null) follow(null);
}

/** In the first view of a map cards are mounted, so what draws others comes after it. */
const drawing = later(async () => (await import('./scene/pictures-ahead.ts')).createPictures);

function RelationCanvas() {
  const { scene } = useCanvas();
  const createPictures = useLater(drawing);
  useEffect(() => {
    if (createPictures !== undefined) scene.drawWith(createPictures);
  }, [scene, createPictures]);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => (canvas.current === null ? undefined : scene.mountCanvas(canvas.current)), [scene]);
  return <canvas ref={canvas} className="canvas-relations" />;
}

function EmptyGround() {
  const canvas = useCanvas();
  const isEmpty = useMap((map) => map.elements.size === 0);
  if (!isEmpty) return null;
  return (
    <div className="canvas-empty">
      <EmptyState
        text={
          canvas.mayEdit
            ? 'Double-click anywhere to put down a first claim, or start with a cost.'
            : 'Nobody has put anything on this map yet. What others add shows up here.'
        }
        action={
          canvas.mayEdit && (
            <Button variant="primary" onClick={() => addCard(canvas, 'cost')}>
              Add a cost
            </Button>
          )
        }
      />
    </div>
  );
}

function cursorGround({ scene }: CanvasParts) {
  return {
    toWindow: (at: { x: number; y: number }) => toWindow(scene.view(), at),
    onMove: scene.onView,
    still: isStill,
  };
}
