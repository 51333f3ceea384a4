import { IconButton } from '../../ui/icon-button.tsx';
import { Ellipsis } from '../../ui/icons.ts';
import { later, useLater } from '../../ui/later.ts';
import { useStandingIn } from '../../ui/standing-in.ts';
import type { MenuPlace } from './more-groups.tsx';
import { UnseenBadge } from './panel-buttons.tsx';

const filledMenu = later(async () => (await import('./filled-menu.tsx')).FilledMenu);

/** What the bar has no room for; fetched, but for its button, after the page shows. */
export function MoreMenu(place: MenuPlace) {
  const FilledMenu = useLater(filledMenu);
  const [before, standIn] = useStandingIn();
  const button = {
    label: 'More',
    icon: <Ellipsis />,
    badge: place.short === true ? undefined : <UnseenBadge />,
  };
  if (FilledMenu === undefined) return <IconButton {...button} {...standIn} />;
  return <FilledMenu place={place} trigger={<IconButton {...button} />} before={before} />;
}
