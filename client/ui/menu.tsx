import { cloneElement, useState } from 'react';
import { later, useLater } from './later.ts';
import type { MenuProps } from './menu-items.ts';

export type { MenuGroup } from './menu-items.ts';

const radixMenu = later(async () => (await import('./menu-radix.tsx')).RadixMenu);

/** A menu that opens from a button; arrows move, letters jump. What it is made of is fetched after the page shows. */
export function Menu(props: MenuProps) {
  const RadixMenu = useLater(radixMenu);
  const [asked, setAsked] = useState(false);
  if (RadixMenu === undefined) return cloneElement(props.trigger, { onClick: () => setAsked(true) });
  return <RadixMenu {...props} opened={asked} />;
}
