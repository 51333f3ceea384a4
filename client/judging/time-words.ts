import { count } from '../../shared/graph/phrases.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;
/** From this many hours on days are told: "2 days" says more than "47 hours". */
const DAYS_FROM_H = 36;

const MOMENT = new Intl.DateTimeFormat('en-GB', {
  weekday: 'short',
  day: 'numeric',
  month: 'long',
  hour: '2-digit',
  minute: '2-digit',
});

/** "Mon 23 November, 14:05". */
export function momentWords(at: string): string {
  return MOMENT.format(Date.parse(at)).replace(' at ', ', ');
}

/** How long there is still time, for a face that changes each second: "9:41", "5 hours", "3 days". */
export function leftWords(ms: number): string {
  if (ms <= 0) return '0:00';
  if (ms < HOUR_MS) {
    const seconds = Math.ceil(ms / 1_000);
    return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
  }
  const hours = Math.ceil(ms / HOUR_MS);
  return hours < DAYS_FROM_H ? count(hours, 'hour') : count(Math.round(ms / DAY_MS), 'day');
}

/** How long a round may take, as a host chooses it. */
export const TIME_LIMITS = [
  { value: 'none', label: 'None: a host closes it', ms: null },
  { value: '2m', label: '2 minutes', ms: 2 * MINUTE_MS },
  { value: '5m', label: '5 minutes', ms: 5 * MINUTE_MS },
  { value: '10m', label: '10 minutes', ms: 10 * MINUTE_MS },
  { value: '20m', label: '20 minutes', ms: 20 * MINUTE_MS },
  { value: '1d', label: 'A day', ms: DAY_MS },
  { value: '3d', label: 'Three days', ms: 3 * DAY_MS },
  { value: '7d', label: 'A week', ms: 7 * DAY_MS },
] as const;
export type TimeLimit = (typeof TIME_LIMITS)[number]['value'];
