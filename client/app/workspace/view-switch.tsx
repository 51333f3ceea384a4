import { Suspense } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { BookOpen } from '../../ui/icons.ts';
import { laterComponent } from '../../ui/later.ts';
import { openPanel, setReaderOpen, showView } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import type { ViewName } from '../../view-state/types.ts';
import './view-switch.css';
import { VIEWS } from './views.tsx';

/** Opens the rounds of the map. */
export const JudgeButton = laterComponent(
  async () => (await import('../../judging/judge-button.tsx')).JudgeButton,
);

interface ViewSwitchProps {
  readonly view: ViewName;
  /** Whether there is room for words beside the icons. */
  readonly isWide: boolean;
}

/** Chooses how the map is shown, in the top bar. */
export function ViewSwitch({ view, isWide }: ViewSwitchProps) {
  return (
    <nav className="view-switch" aria-label="View">
      {VIEWS.map(({ name, label, icon }) => {
        const now = { 'aria-current': name === view ? ('page' as const) : undefined };
        const choose = (): void => goToView(name);
        return isWide ? (
          <button key={name} type="button" className="view-switch__view" onClick={choose} {...now}>
            {icon}
            {label}
          </button>
        ) : (
          <IconButton key={name} label={label} icon={icon} onClick={choose} {...now} />
        );
      })}
    </nav>
  );
}

/** Shows the map in another way; the keys go on in it. */
function goToView(name: ViewName): void {
  showView(name);
  document.getElementById('map')?.focus();
}

/** The same at the bottom of a phone, where the thumb is; there the papers take the place of the map. */
export function ViewBar({ view }: { readonly view: ViewName }) {
  const { isReading, isJudging } = useView((now) => ({
    isReading: now.readerOpen,
    isJudging: now.sidePanel === 'judging',
  }));
  return (
    <nav className="view-bar" aria-label="View">
      {VIEWS.map(({ name, label, icon }) => (
        <button
          key={name}
          type="button"
          className="view-bar__view"
          aria-current={!isReading && !isJudging && name === view ? 'page' : undefined}
          onClick={() => {
            setReaderOpen(false);
            // It lies over the view that is asked for.
            if (isJudging) openPanel('none');
            goToView(name);
          }}
        >
          {icon}
          {label}
        </button>
      ))}
      <button
        type="button"
        className="view-bar__view"
        aria-current={isReading ? 'page' : undefined}
        onClick={() => setReaderOpen(true)}
      >
        <BookOpen />
        Read
      </button>
      <Suspense>
        <JudgeButton place="view-bar" />
      </Suspense>
    </nav>
  );
}
