import type { MouseEvent } from 'react';
import type { Element } from '../../../shared/model/element.ts';
import type { Voice } from '../../../shared/model/voice.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { VoiceChip } from '../../marks/voice-chip.tsx';
import { Ellipsis } from '../../ui/icons.ts';
import { UnseenDot } from '../../unseen/unseen-dot.tsx';
import type { UnseenMark } from '../../view-state/types.ts';

interface CardHeaderProps {
  readonly element: Element;
  readonly voice: Voice | undefined;
  readonly unseen: UnseenMark | undefined;
  readonly onMenu: (event: MouseEvent) => void;
}

/** Icon, kind in words, who says it in print, and the menu. */
export function CardHeader({ element, voice, unseen, onMenu }: CardHeaderProps) {
  return (
    <header className="card-header">
      <UnseenDot mark={unseen} />
      <KindIcon kind={element.kind} />
      <span className="card-kind">{kindWord(element)}</span>
      <VoiceChip voice={voice} />
      <button
        type="button"
        className="card-menu nodrag"
        aria-label="More actions"
        aria-haspopup="menu"
        tabIndex={-1}
        onClick={onMenu}
      >
        <Ellipsis size={16} aria-hidden="true" />
      </button>
    </header>
  );
}
