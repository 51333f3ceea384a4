import type { ComponentProps, ReactElement, ReactNode } from 'react';

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly icon?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  /** Given for items that are on or off. */
  readonly checked?: boolean;
  readonly onSelect: () => void;
}

/** Items that belong together, with a heading where it helps. */
export interface MenuGroup {
  readonly heading?: string;
  readonly items: readonly MenuItem[];
}

export interface MenuProps {
  readonly trigger: ReactElement<ComponentProps<'button'>>;
  readonly label: string;
  readonly groups: readonly MenuGroup[];
  readonly align?: 'start' | 'center' | 'end';
}
