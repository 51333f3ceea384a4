import { Popover as Radix } from 'radix-ui';
import './popover.css';
import type { PopoverProps } from './popover-props.ts';
import type { DoneBefore } from './standing-in.ts';
import { useFocusHandedOn } from './use-focus-handed-on.ts';

/** The popover itself; `before` says what was done to its button before it was here. */
export function RadixPopover({
  trigger,
  label,
  align = 'end',
  side = 'bottom',
  before,
  children,
}: PopoverProps & { readonly before: DoneBefore }) {
  return (
    <Radix.Root defaultOpen={before.opened}>
      <Radix.Trigger ref={useFocusHandedOn(before)} asChild>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ui-popover"
          align={align}
          side={side}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
        >
          {children}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}
