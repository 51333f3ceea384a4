import { initials, readableOn } from './avatar-text.ts';
import './avatar.css';

interface AvatarProps {
  readonly name: string;
  /** `#rrggbb`: the same that rings the person's selection. */
  readonly colour: string;
  readonly size?: 'sm' | 'md';
}

/** Somebody's initials on their colour. Decoration: whoever uses it says the name beside or in a label. */
export function Avatar({ name, colour, size = 'md' }: AvatarProps) {
  return (
    <span
      className={`ui-avatar ui-avatar--${size}`}
      style={{ backgroundColor: colour, color: readableOn(colour) }}
      aria-hidden="true"
    >
      {initials(name)}
    </span>
  );
}
