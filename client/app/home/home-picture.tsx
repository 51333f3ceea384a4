import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useView } from '../../view-state/store.ts';
import { inBase } from '../base-path.ts';
import { shownTheme } from '../theme.ts';

/** Pixels of the picture files, so that the page does not move when they arrive. */
const PICTURE = { width: 1280, height: 860 } as const;

/** The map of the debate, in the theme that shows. */
export function HomePicture() {
  const choice = useView((view) => view.theme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)');
  return (
    <img
      className="home__picture"
      src={inBase(`/home-${shownTheme(choice, systemIsDark)}.webp`)}
      {...PICTURE}
      alt="Part of a map: cards of different kinds, joined by lines that say which rebuts, supports or explains which."
    />
  );
}
