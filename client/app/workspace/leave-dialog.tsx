import { useEffect, useRef } from 'react';
import { useStatus } from '../../hooks/use-session-parts.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { leavingWords } from './saved-words.ts';
import { hasUnsavedWork, type Leaving, useLeaveGuard } from './use-leave-guard.ts';

/** Asks whoever leaves the map with unsaved work. */
export function LeaveDialog() {
  const leaving = useLeaveGuard();
  return leaving === null ? null : <LeavingQuestion {...leaving} />;
}

function LeavingQuestion({ stay, leave }: Leaving) {
  const status = useStatus();
  const isUnsaved = hasUnsavedWork(status);
  const goNow = useRef(leave);
  useEffect(() => {
    goNow.current = leave;
  });
  // Saved in the meantime: nothing is left to ask, and they wanted to go.
  useEffect(() => {
    if (!isUnsaved) goNow.current();
  }, [isUnsaved]);
  return (
    <Dialog
      size="sm"
      title="Leave the map?"
      description={leavingWords(status)}
      onClose={stay}
      actions={
        <>
          <Button onClick={leave}>Leave</Button>
          <Button variant="primary" data-first-focus onClick={stay}>
            Stay
          </Button>
        </>
      }
    />
  );
}
