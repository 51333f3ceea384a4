import type { ComponentProps } from 'react';
import { RadixMenu } from '../../ui/menu-radix.tsx';
import { type MenuPlace, useMoreGroups } from './more-groups.tsx';

interface FilledMenuProps extends Pick<ComponentProps<typeof RadixMenu>, 'trigger' | 'before'> {
  readonly place: MenuPlace;
}

/** The menu behind a button of the bar, with all that the bar has no room for. */
export function FilledMenu({ place, ...button }: FilledMenuProps) {
  return <RadixMenu label="More" groups={useMoreGroups(place)} {...button} />;
}
