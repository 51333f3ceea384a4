import type { ComponentType, SVGProps } from 'react';
import sprite from './icons.svg';

/** What an icon takes beside its size: whatever an svg element does. */
export interface IconProps extends Omit<SVGProps<SVGSVGElement>, 'ref' | 'children'> {
  /** Width and height in pixels. */
  readonly size?: number;
}

export type Icon = ComponentType<IconProps>;

/**
 * An icon that shows one symbol of the sprite. What it looks like is an image and no program, so that the sixty or so in
 * use take nothing of what has to be read before a map is usable.
 */
export function drawnFromSprite(name: string): Icon {
  const href = `${sprite}#${name}`;
  return (props) => draw(href, props);
}

function draw(href: string, { size = 24, strokeWidth = 2, ...rest }: IconProps) {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth={strokeWidth}
      strokeLinecap="round"
      strokeLinejoin="round"
      // An icon says nothing by itself: it stands beside a word, or in a button that has a name.
      aria-hidden="true"
      {...rest}
    >
      <use href={href} />
    </svg>
  );
}
