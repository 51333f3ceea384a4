/** How far the work has come. */
export type Progress =
  | { readonly stage: 'bytes' | 'pages'; readonly done: number; readonly total: number }
  /** Its words are being put together, which takes no time that could be told. */
  | { readonly stage: 'words' };

/** How work is followed and ended. */
export interface Job {
  readonly onProgress: (progress: Progress) => void;
  readonly signal: AbortSignal;
}
