import type { ReactElement, ReactNode } from 'react';

/** One choice, with what it means where the word alone is not enough. */
export interface SelectOption<V extends string> {
  readonly value: V;
  readonly label: string;
  readonly meaning?: string | undefined;
  readonly icon?: ReactNode;
}

/** What the list of a select is given. */
export interface SelectListProps<V extends string> {
  readonly trigger: ReactElement;
  readonly label: string;
  readonly value: V;
  readonly options: readonly SelectOption<V>[];
  readonly onChange: (value: V) => void;
}
