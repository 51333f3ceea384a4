import { later, useLater } from './later.ts';
import type { SearchDialogProps } from './search-items.ts';

export type { SearchGroup, SearchItem } from './search-items.ts';

const searchPanel = later(async () => (await import('./search-panel.tsx')).SearchPanel);

/** A search field over a list: type, arrows, Enter. For commands, for finding, for choosing a target. Fetched after the page shows. */
export function SearchDialog(props: SearchDialogProps) {
  const SearchPanel = useLater(searchPanel);
  return SearchPanel === undefined || !props.open ? null : <SearchPanel {...props} />;
}
