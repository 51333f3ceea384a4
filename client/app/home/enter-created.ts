import type { CreateMapResponse } from '../../../shared/wire/http.ts';
import { notify } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { navigate } from '../navigation.ts';
import { rememberMap } from '../opened-maps.ts';

/** Goes into a map that was just made here, keeping its three links: they are shown once and never again. */
export function enterCreated(created: CreateMapResponse): void {
  rememberMap(window.localStorage, {
    id: created.id,
    title: created.title,
    role: 'host',
    openedAt: Date.now(),
    links: created.links,
    me: null,
  });
  viewState.setState({ notices: [] });
  const [first, ...more] = created.warnings;
  if (first !== undefined) {
    const rest = more.length === 0 ? '' : ` And ${more.length} more like this.`;
    notify({ tone: 'warning', text: `Imported, with something left out. ${first}${rest}` });
  }
  navigate(created.links.host);
}
