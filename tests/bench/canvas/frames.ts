import { quantile } from '../sync/stats.ts';

/** What frames took: milliseconds between two, and of the main thread's own work for each. */
export interface FrameTimes {
  readonly frames: number;
  readonly betweenP50: number;
  readonly betweenP95: number;
  /** Processor time of the main thread in a frame: other programs on the machine do not add to it. */
  readonly workP50: number;
  readonly workP95: number;
  readonly workMax: number;
}

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  /** Microseconds; `tdur` is the thread's own time. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** Categories that a trace must have for `frameTimes`. */
export const TRACE_CATEGORIES = ['toplevel', 'blink.user_timing', '__metadata'];
/** What Chromium calls a task of a thread. */
const TASK = 'ThreadControllerImpl::RunTask';
/** The mark that the page sets at each frame. */
export const FRAME_MARK = 'penumbra-frame';

/** Reads a trace: work is all tasks of the page's main thread from one frame's beginning to the next. */
export function frameTimes(trace: string): FrameTimes {
  const { traceEvents } = JSON.parse(trace) as { traceEvents: TraceEvent[] };
  const marks = traceEvents.filter(({ name }) => name === FRAME_MARK).toSorted((a, b) => a.ts - b.ts);
  const [first] = marks;
  if (first === undefined) throw new Error('the trace has no frames');
  // By its full name: with more categories than these a trace has each task twice.
  const tasks = traceEvents
    .filter(({ name, pid, tid }) => pid === first.pid && tid === first.tid && name === TASK)
    .toSorted((a, b) => a.ts - b.ts);
  const between: number[] = [];
  const work: number[] = [];
  let task = 0;
  for (const [index, { ts }] of marks.entries()) {
    const next = marks[index + 1]?.ts;
    if (next === undefined) break;
    between.push((next - ts) / 1000);
    let busy = 0;
    // A task belongs to the frame in which it begins; the one that holds the mark begins just before it.
    for (; (tasks[task]?.ts ?? Number.POSITIVE_INFINITY) < next; task += 1) {
      const { ts: start = 0, tdur = 0 } = tasks[task] ?? {};
      if (index > 0 || start >= ts) busy += tdur / 1000;
    }
    work.push(busy);
  }
  return {
    frames: between.length,
    betweenP50: quantile(between, 0.5),
    betweenP95: quantile(between, 0.95),
    workP50: quantile(work, 0.5),
    workP95: quantile(work, 0.95),
    workMax: Math.max(...work),
  };
}
