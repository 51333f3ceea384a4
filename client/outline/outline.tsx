import { useMap } from '../hooks/use-map.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import './outline.css';
import { OutlineTree } from './outline-tree.tsx';

/** The map as a list that can be walked, read aloud and edited: what bears on something hangs under it. */
export function OutlineView() {
  const isEmpty = useMap((map) => map.elements.size === 0);
  return (
    <div className="outline">
      {isEmpty ? <EmptyState text="Nobody has put anything on this map yet." /> : <OutlineTree />}
    </div>
  );
}
