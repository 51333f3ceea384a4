import type { NodeProps } from '@xyflow/react';
import {
  type CSSProperties,
  type FormEvent,
  memo,
  type PointerEvent,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { RegionId } from '../../../shared/base/ids.ts';
import type { Size } from '../../../shared/graph/shapes.ts';
import { TITLE_MAX } from '../../../shared/model/limits.ts';
import { removeRegion, renameRegion, resizeRegion } from '../../commands/map.ts';
import { X } from '../../ui/icons.ts';
import { announce } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import { useCanvas } from '../canvas-context.tsx';
import type { RegionView } from '../flow/nodes.ts';
import { FoldedNote } from './folded-note.tsx';
import './region.css';
import { largestTitle, resized } from './region-size.ts';

/** A titled area behind the cards. Its title drags it with all that lies in it; its corner resizes it. */
export const RegionNode = memo(function RegionNode(props: NodeProps<RegionView>) {
  const id = props.id as RegionId;
  const { title } = props.data;
  const { session, scene, mayEdit } = useCanvas();
  const [renaming, setRenaming] = useState(false);
  const [resizing, setResizing] = useState<Size | null>(null);
  const area = useRef<HTMLElement>(null);
  useEffect(() => (area.current === null ? undefined : scene.mountRegion(id, area.current)), [scene, id]);
  const width = resizing?.width ?? props.width ?? 0;
  const height = resizing?.height ?? props.height ?? 0;

  const rename = (wanted: string): void => {
    setRenaming(false);
    if (wanted.trim() !== '' && wanted.trim() !== title) tell(renameRegion(session, id, wanted));
  };
  const remove = (): void => {
    if (tell(removeRegion(session, id))) announce(`Removed the region ${title}. The cards in it stay.`);
  };
  const startResizing = (event: PointerEvent<HTMLSpanElement>): void => {
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    setResizing({ width, height });
  };
  const resize = (event: PointerEvent<HTMLSpanElement>): void => {
    const { zoom } = scene.view();
    if (resizing === null) return;
    setResizing(resized(resizing, event.movementX / zoom, event.movementY / zoom));
  };
  const endResizing = (): void => {
    if (resizing === null) return;
    tell(resizeRegion(session, id, { width: Math.round(width), height: Math.round(height) }));
    setResizing(null);
  };
  return (
    <section
      ref={area}
      className="region"
      aria-label={`Region: ${title}`}
      style={{ width, height, '--most': `${largestTitle(title, width)}px` } as CSSProperties}
    >
      {renaming ? (
        <RegionRename title={title} onDone={rename} />
      ) : (
        <h2 className="region-title" onDoubleClick={() => mayEdit && setRenaming(true)}>
          {title}
        </h2>
      )}
      <FoldedNote region={id} />
      {mayEdit && !renaming && (
        <button
          type="button"
          className="region-remove nodrag"
          // Tab walks the cards; a region is removed by pointer, from where its name is.
          tabIndex={-1}
          aria-label={`Remove the region ${title}`}
          onClick={remove}
        >
          <X size={14} aria-hidden="true" />
        </button>
      )}
      {mayEdit && (
        <span
          className="region-corner nodrag nopan"
          aria-hidden="true"
          onPointerDown={startResizing}
          onPointerMove={resize}
          onPointerUp={endResizing}
          onPointerCancel={() => setResizing(null)}
        />
      )}
    </section>
  );
});

function RegionRename({
  title,
  onDone,
}: {
  readonly title: string;
  readonly onDone: (title: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onDone(field.current?.value ?? title);
  };
  return (
    <form className="region-rename nodrag nopan" onSubmit={submit}>
      <input
        ref={field}
        aria-label="Title of the region"
        defaultValue={title}
        maxLength={TITLE_MAX}
        onBlur={(event) => onDone(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && onDone(title)}
      />
    </form>
  );
}
