import { useStatus } from '../../hooks/use-session-parts.ts';
import { later, useLater } from '../../ui/later.ts';

const refusal = later(async () => (await import('./refusal.tsx')).Refusal);

/** Comes up when the server refused something for good: what happened, what was kept, what to do. */
export function RefusedDialog() {
  const Refusal = useLater(refusal);
  const status = useStatus();
  if (status.state !== 'refused' || Refusal === undefined) return null;
  return <Refusal key={`${status.code} ${status.why}`} status={status} />;
}
