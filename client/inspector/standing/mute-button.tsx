import type { TargetId } from '../../../shared/model/relation.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Eye, EyeOff } from '../../ui/icons.ts';
import { toggleMuted } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';

interface MuteButtonProps {
  readonly id: TargetId;
  /** What is left out, within the button's name: "this reason". */
  readonly what: string;
}

/** Reads something as if it were not on the map, for me alone, or puts it back. */
export function MuteButton({ id, what }: MuteButtonProps) {
  const isMuted = useView((view) => view.standing.muted.has(id));
  return (
    <IconButton
      label={isMuted ? `Put ${what} back` : `What if ${what} were not there? Leave it out for me`}
      icon={isMuted ? <EyeOff /> : <Eye />}
      aria-pressed={isMuted}
      onClick={() => toggleMuted(id)}
    />
  );
}
