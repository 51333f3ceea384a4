import type { Tidied } from './plan.ts';

/** What the layout's worker says. */
export type FromWorker =
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly tidied: Tidied };
