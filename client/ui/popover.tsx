import { cloneElement } from 'react';
import { later, useLater } from './later.ts';
import type { PopoverProps } from './popover-props.ts';
import { useStandingIn } from './standing-in.ts';

const radixPopover = later(async () => (await import('./popover-radix.tsx')).RadixPopover);

/** A small panel beside the button that opened it. What it is made of is fetched after the page shows. */
export function Popover(props: PopoverProps) {
  const RadixPopover = useLater(radixPopover);
  const [before, standIn] = useStandingIn();
  if (RadixPopover === undefined) return cloneElement(props.trigger, standIn);
  return <RadixPopover {...props} before={before} />;
}
