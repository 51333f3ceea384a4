import { Handle, type NodeProps, Position, ReactFlow } from '@xyflow/react';
import '@xyflow/react/dist/style.css';
import { createRoot } from 'react-dom/client';
import type { BenchMap } from '../map.ts';

/** A card as one would write it first: what our own shows at most zooms, without what it does. */
function Card({ data }: NodeProps) {
  const { kind, text } = data as { kind: string; text: string };
  return (
    <div className="plain-card">
      <Handle type="target" position={Position.Top} />
      <strong>{kind}</strong>
      <p>{text}</p>
      <span>badge</span>
      <Handle type="source" position={Position.Bottom} />
    </div>
  );
}

const nodeTypes = { card: Card };
const map = (await (await fetch('map.json')).json()) as BenchMap;
const root = document.getElementById('root');
if (root === null) throw new Error('the page has no root');
createRoot(root).render(
  <ReactFlow
    defaultNodes={map.elements.map(({ id, kind, text, position }) => ({
      id,
      type: 'card',
      position,
      data: { kind, text },
    }))}
    defaultEdges={map.relations.map(({ id, from, to }) => ({ id, source: from, target: to }))}
    nodeTypes={nodeTypes}
    minZoom={0.05}
    panOnScroll
  />,
);
