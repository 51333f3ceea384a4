import type { ReactNode } from 'react';

/** One thing that can be found or done. */
export interface SearchItem {
  readonly id: string;
  readonly icon?: ReactNode;
  readonly label: ReactNode;
  /** A second, quieter line. */
  readonly detail?: ReactNode;
  readonly shortcut?: string | undefined;
  readonly disabled?: boolean;
  readonly onChoose: () => void;
}

export interface SearchGroup {
  readonly heading: string;
  readonly items: readonly SearchItem[];
}

export interface SearchDialogProps {
  readonly open: boolean;
  readonly onClose: () => void;
  readonly label: string;
  readonly placeholder: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** Already filtered and ranked: this dialog only shows and moves. */
  readonly groups: readonly SearchGroup[];
  readonly empty: string;
  /** A line at the foot: how many, or which keys help. */
  readonly footer?: ReactNode;
}
