import { cloneElement, useState } from 'react';
import { later, useLater } from './later.ts';
import type { PopoverProps } from './popover-props.ts';

const radixPopover = later(async () => (await import('./popover-radix.tsx')).RadixPopover);

/** A small panel beside the button that opened it. What it is made of is fetched after the page shows. */
export function Popover(props: PopoverProps) {
  const RadixPopover = useLater(radixPopover);
  const [asked, setAsked] = useState(false);
  if (RadixPopover === undefined) return cloneElement(props.trigger, { onClick: () => setAsked(true) });
  return <RadixPopover {...props} opened={asked} />;
}
