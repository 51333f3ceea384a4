import { Popover as Radix } from 'radix-ui';
import './popover.css';
import type { PopoverProps } from './popover-props.ts';

/** The popover itself; `opened` when somebody asked for it before it was here. */
export function RadixPopover({
  trigger,
  label,
  align = 'end',
  side = 'bottom',
  opened,
  children,
}: PopoverProps & { readonly opened: boolean }) {
  return (
    <Radix.Root defaultOpen={opened}>
      <Radix.Trigger asChild>{trigger}</Radix.Trigger>
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
