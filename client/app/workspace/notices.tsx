import { lazy, Suspense, useEffect } from 'react';
import { dismiss } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';

const loadToasts = () => import('../../ui/toasts.tsx');
const Toasts = lazy(async () => ({ default: (await loadToasts()).Toasts }));

/** The short messages of the moment. */
export function Notices() {
  const notices = useView((view) => view.notices);
  useEffect(() => {
    // Fetched before it is needed: the message may be that there is no connection.
    void loadToasts();
  }, []);
  if (notices.length === 0) return null;
  return (
    <Suspense>
      <Toasts items={notices} onDismiss={dismiss} />
    </Suspense>
  );
}
