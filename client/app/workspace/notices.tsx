import { later, useLater } from '../../ui/later.ts';
import { dismiss } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';

// Fetched before it is needed: the message may be that there is no connection.
const toasts = later(async () => (await import('../../ui/toasts.tsx')).Toasts);

/** The short messages of the moment. */
export function Notices() {
  const Toasts = useLater(toasts);
  const notices = useView((view) => view.notices);
  if (notices.length === 0 || Toasts === undefined) return null;
  return <Toasts items={notices} onDismiss={dismiss} />;
}
