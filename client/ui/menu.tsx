import { cloneElement } from 'react';
import { later, useLater } from './later.ts';
import type { MenuProps } from './menu-items.ts';
import { useStandingIn } from './standing-in.ts';

export type { MenuGroup } from './menu-items.ts';

const radixMenu = later(async () => (await import('./menu-radix.tsx')).RadixMenu);

/** A menu that opens from a button; arrows move, letters jump. What it is made of is fetched after the page shows. */
export function Menu(props: MenuProps) {
  const RadixMenu = useLater(radixMenu);
  const [before, standIn] = useStandingIn();
  if (RadixMenu === undefined) return cloneElement(props.trigger, standIn);
  return <RadixMenu {...props} before={before} />;
}
