import { viewState } from '../view-state/store.ts';
import type { ThemeChoice } from '../view-state/types.ts';

/** The theme that shows: somebody's choice, or what the system asks for. */
export function shownTheme(choice: ThemeChoice, systemIsDark: boolean): 'light' | 'dark' {
  if (choice !== 'system') return choice;
  return systemIsDark ? 'dark' : 'light';
}

/** Keeps the page's theme equal to the choice and the system. Returns how to stop. */
export function keepTheme(root: HTMLElement, media: MediaQueryList): () => void {
  const apply = (): void => {
    const theme = shownTheme(viewState.getState().theme, media.matches);
    // Written only when it differs: whoever draws by the theme is told of each writing, and the view changes often.
    if (root.dataset.theme !== theme) root.dataset.theme = theme;
  };
  apply();
  media.addEventListener('change', apply);
  const stop = viewState.subscribe(apply);
  return () => {
    media.removeEventListener('change', apply);
    stop();
  };
}

/** Chooses the theme for this device. */
export function chooseTheme(theme: ThemeChoice): void {
  viewState.setState({ theme });
}
