import { type ComponentProps, type PointerEvent, type RefObject, useRef, useState } from 'react';

/** What somebody did to a button whose menu or panel was still on its way. */
export interface DoneBefore {
  /** It was pressed, so what it opens comes open. */
  readonly opened: boolean;
  /** Whether it has the focus, which would be lost with it. */
  readonly focused: RefObject<boolean>;
}

/** What a button needs that is replaced by another once what it opens is here: presses and focus are handed on. */
export function useStandingIn(): readonly [
  DoneBefore,
  Pick<ComponentProps<'button'>, 'onClick' | 'onPointerDown' | 'onFocus' | 'onBlur'>,
] {
  const [opened, setOpened] = useState(false);
  const focused = useRef(false);
  const standIn = {
    onClick: () => setOpened(true),
    // A press that ends on the other button is a click on neither.
    onPointerDown: ({ button, ctrlKey, pointerType, currentTarget }: PointerEvent<HTMLButtonElement>) => {
      // With Ctrl it is a right click on some machines; a finger may only begin to scroll.
      if (button === 0 && !ctrlKey && pointerType !== 'touch' && !currentTarget.disabled) setOpened(true);
    },
    onFocus: () => {
      focused.current = true;
    },
    onBlur: () => {
      focused.current = false;
    },
  };
  return [{ opened, focused }, standIn];
}
