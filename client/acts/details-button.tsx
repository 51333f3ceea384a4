import { IconButton } from '../ui/icon-button.tsx';
import { Info } from '../ui/icons.ts';
import { useMediaQuery } from '../ui/use-media-query.ts';
import { putSheet } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import './details-button.css';

/** From here on there is room for the inspector beside the map. */
export const WIDE = '(min-width: 1000px)';

/** Brings the inspector up as a sheet, where there is no room for it beside the view and it is not up yet. */
export function DetailsButton() {
  const isWide = useMediaQuery(WIDE);
  const { isNothing, isAway } = useView(({ selection, sheet, sidePanel }) => ({
    isNothing: selection.size === 0,
    isAway: sheet === 'closed' && sidePanel === 'none',
  }));
  if (isWide || !isAway) return null;
  return (
    <IconButton
      className="details-button"
      label={isNothing ? 'Overview of the map' : 'Details of the selection'}
      icon={<Info />}
      side="top"
      onClick={() => putSheet('half')}
    />
  );
}
