/** Told how much of the work is done, from 0 to 1. */
export type OnProgress = (share: number) => void;

/** Tells the share that is done whenever it is told of some more of `all`. */
export function counted(all: number, onProgress: OnProgress): (more: number) => void {
  let done = 0;
  return (more) => {
    done += more;
    onProgress(Math.min(1, done / Math.max(1, all)));
  };
}
