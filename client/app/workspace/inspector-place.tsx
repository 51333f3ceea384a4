import { InspectorPane } from './inspector-pane.tsx';
import { InspectorSheet } from './inspector-sheet.tsx';

/** The inspector where it fits: beside the map, or as a sheet from below. Loaded after the map shows. */
export default function InspectorPlace({ isWide }: { readonly isWide: boolean }) {
  return isWide ? <InspectorPane /> : <InspectorSheet />;
}
