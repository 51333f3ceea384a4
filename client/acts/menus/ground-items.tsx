import { ELEMENT_KINDS } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { addRegionAt } from '../../commands/map.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { announce } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import { addCard } from '../add.ts';
import type { ViewParts } from '../view-parts.tsx';
import { pasteItem } from './card-items.tsx';
import type { PointMenuItem } from './point-menu.tsx';

/** Size of a region that is put down, in canvas pixels: two cards wide, two high, with its title. */
const NEW_REGION = { width: 680, height: 460 } as const;

/** What can be put down where nothing is. */
export function groundItems(view: ViewParts, position: Position): PointMenuItem[][] {
  const fit: PointMenuItem = {
    id: 'fit',
    label: 'Show everything',
    shortcut: 'Shift+1',
    run: view.showAll,
  };
  if (!view.mayEdit) return [[fit]];
  const addRegion = (): void => {
    const at = { x: Math.round(position.x), y: Math.round(position.y) };
    const added = addRegionAt(view.session, { title: 'New region', position: at, size: NEW_REGION });
    if (tell(added)) announce('Added a region. Double-click its title to name it.');
  };
  return [
    ELEMENT_KINDS.map((kind, index) => ({
      id: kind,
      label: ELEMENT_WORDS[kind],
      icon: <KindIcon kind={kind} />,
      shortcut: String(index + 1),
      run: () => addCard(view, kind, position),
    })),
    [{ id: 'region', label: 'Region', run: addRegion }],
    [pasteItem(view, position), fit],
  ];
}
