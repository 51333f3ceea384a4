import type { Progress } from './job.ts';

/** How far reading has come, in words and from 0 to 1; no share where that cannot be told. */
export function progressWords(progress: Progress | null): {
  readonly label: string;
  readonly share?: number;
} {
  if (progress === null) return { label: 'Opening…' };
  if (progress.stage === 'words') return { label: 'Putting the words together…' };
  const { done, total } = progress;
  const share = total === 0 ? 0 : done / total;
  if (progress.stage === 'bytes') return { label: 'Opening the file…', share };
  return {
    label: `Reading page ${(done + 1).toLocaleString('en-GB')} of ${total.toLocaleString('en-GB')}…`,
    share,
  };
}
