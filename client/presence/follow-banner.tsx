import type { CSSProperties } from 'react';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import './presence.css';

interface FollowBannerProps {
  readonly name: string;
  readonly colour: string;
  readonly onStop: () => void;
}

/** Names whom I follow, frames the canvas in their colour, and ends it. */
export function FollowBanner({ name, colour, onStop }: FollowBannerProps) {
  return (
    <div className="follow" style={{ '--person': colour } as CSSProperties}>
      <div className="follow-banner" role="status">
        <Avatar name={name} colour={colour} size="sm" />
        <span>Following {name}</span>
        <Button size="sm" variant="quiet" onClick={onStop}>
          Stop
        </Button>
      </div>
    </div>
  );
}
