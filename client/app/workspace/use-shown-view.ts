import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useView } from '../../view-state/store.ts';
import type { ViewName } from '../../view-state/types.ts';

/** On anything wider there is room for all that stands in the top bar. */
export const PHONE = '(max-width: 699px)';

/** How the map is shown: as chosen, or else as fits the window. */
export function useShownView(): { readonly isPhone: boolean; readonly view: ViewName } {
  const isPhone = useMediaQuery(PHONE);
  const chosen = useView((view) => view.view);
  return { isPhone, view: chosen ?? (isPhone ? 'outline' : 'map') };
}
