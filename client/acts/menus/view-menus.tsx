import { later, useLater } from '../../ui/later.ts';

// Fetched as soon as a view shows: nobody needs a menu before there is something to point at.
const openMenu = later(async () => (await import('./open-menu.tsx')).OpenMenu);

/** The one menu or dialog about cards and relations that may be open. */
export function ViewMenus() {
  const OpenMenu = useLater(openMenu);
  return OpenMenu === undefined ? null : <OpenMenu />;
}
