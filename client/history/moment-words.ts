const TIME = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long' });
const DAY_OF_YEAR = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { weekday: 'long' });

/** "14:05". */
function timeWords(at: number): string {
  return TIME.format(at);
}

/** "14:05", or "14:05–14:41" for what took more than a minute. */
export function spanWords(since: number, until: number): string {
  const [start, end] = [timeWords(since), timeWords(until)];
  return start === end ? start : `${start}–${end}`;
}

/** "23 November, 14:05"; with the year when it is another one than now. */
export function momentWords(at: number, now: number): string {
  return `${dateWords(at, now)}, ${timeWords(at)}`;
}

/** "Today", "Yesterday", or "Monday, 23 November". */
export function dayWords(at: number, now: number): string {
  const start = dayStart(at);
  if (start === dayStart(now)) return 'Today';
  // Noon of the day before: days of 23 and 25 hours do no harm.
  if (start === dayStart(dayStart(now) - 12 * 3_600_000)) return 'Yesterday';
  return `${WEEKDAY.format(at)}, ${dateWords(at, now)}`;
}

/** When the day of a moment begins, where this browser is. */
export function dayStart(at: number): number {
  return new Date(at).setHours(0, 0, 0, 0);
}

/** "1 edit", "1,204 edits". */
export function countWords(count: number, noun: string): string {
  return `${count.toLocaleString('en-GB')} ${noun}${count === 1 ? '' : 's'}`;
}

/** "Ana", "Ana and Ben", "Ana, Ben and 3 others". */
export function nameWords(names: readonly string[], shown = 2): string {
  const rest = names.length - shown;
  if (rest > 1) return `${names.slice(0, shown).join(', ')} and ${rest} others`;
  if (names.length < 2) return names.join('');
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

function dateWords(at: number, now: number): string {
  const isThisYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return (isThisYear ? DAY : DAY_OF_YEAR).format(at);
}
