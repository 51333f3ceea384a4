const DAY_MS = 24 * 60 * 60_000;

/** A moment in few words: "14:02" today, else "Mon 28 Nov, 14:02". */
export function momentWords(time: string, now: Date = new Date()): string {
  const moment = new Date(time);
  if (Number.isNaN(moment.getTime())) return time;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' }).format(moment);
  if (now.getTime() - moment.getTime() < DAY_MS && now.getDate() === moment.getDate()) return clock;
  const isThisYear = now.getFullYear() === moment.getFullYear();
  const day = new Intl.DateTimeFormat('en-GB', {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(isThisYear ? {} : { year: 'numeric' }),
  }).format(moment);
  return `${day}, ${clock}`;
}
