import { Reader } from '../../reader/reader.tsx';
import { Resizer } from '../../ui/resizer.tsx';
import { setReaderWidth } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import './reader-place.css';

/** Narrow enough to leave a map, wide enough for the text, its margins and a table of contents. */
const WIDTHS = { min: 360, max: 960 } as const;

/** The papers where they fit: beside the map, or over it. Loaded when they are first opened. */
export default function ReaderPlace({ isWide }: { readonly isWide: boolean }) {
  const width = useView((view) => view.readerWidth);
  return (
    <aside className="reader-pane" id="papers" aria-label="Papers" style={isWide ? { width } : undefined}>
      <Reader isOverMap={!isWide} />
      {isWide && (
        <Resizer
          label="Width of the papers"
          controls="papers"
          pane="left"
          width={width}
          limits={WIDTHS}
          onResize={setReaderWidth}
        />
      )}
    </aside>
  );
}
