import type { TargetId } from '../../../shared/model/relation.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { Volume2, VolumeX } from '../../ui/icons.ts';
import { toggleMuted } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';

interface MuteButtonProps {
  readonly id: TargetId;
  /** What is muted, within the button's name: "this reason". */
  readonly what: string;
}

/** Reads something as if it were not on the map, for me alone, or hears it again. */
export function MuteButton({ id, what }: MuteButtonProps) {
  const isMuted = useView((view) => view.standing.muted.has(id));
  return (
    <IconButton
      label={isMuted ? `Hear ${what} again` : `What if ${what} were not there? Mute it for me`}
      icon={isMuted ? <VolumeX /> : <Volume2 />}
      aria-pressed={isMuted}
      onClick={() => toggleMuted(id)}
    />
  );
}
