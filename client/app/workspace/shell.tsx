import { Suspense, useEffect, useState } from 'react';
import { WIDE } from '../../acts/details-button.tsx';
import { SessionProvider, useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useReady } from '../../hooks/use-session-parts.ts';
import type { MapSession } from '../../session/types.ts';
import { fetchAllLater, laterComponent } from '../../ui/later.ts';
import { Spinner } from '../../ui/progress.tsx';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { useView } from '../../view-state/store.ts';
import { LeaveDialog } from './leave-dialog.tsx';
import { LiveRegion } from './live-region.tsx';
import { Notices } from './notices.tsx';
import { PictureInWords } from './picture-in-words.tsx';
import { RefusedDialog } from './refused-dialog.tsx';
import './shell.css';
import { TopBar } from './top-bar.tsx';
import { useMapInPage } from './use-map-in-page.ts';
import { useRoleNews } from './use-role-news.ts';
import { useRoomForBoth } from './use-room-for-both.ts';
import { useShortcuts } from './use-shortcuts.ts';
import { useShownView } from './use-shown-view.ts';
import { ViewBar } from './view-switch.tsx';
import { viewNamed } from './views.tsx';

const InspectorPlace = laterComponent(async () => (await import('./inspector-place.tsx')).default);
const ReaderPlace = laterComponent(async () => (await import('./reader-place.tsx')).default);
const HistoryPlace = laterComponent(async () => (await import('./history-place.tsx')).default);
const Tours = laterComponent(async () => (await import('../../tour/tours-panel.tsx')).ToursPanel);
const LensPlace = laterComponent(async () => (await import('./lens-place.tsx')).default);
const AfterOpening = laterComponent(async () => (await import('./after-opening.tsx')).default);
const RoundInvitation = laterComponent(
  async () => (await import('../../judging/round-invitation.tsx')).RoundInvitation,
);
const TourPlace = laterComponent(async () => (await import('./tour-place.tsx')).default);
const JudgingPanel = laterComponent(
  async () => (await import('../../judging/judging-panel.tsx')).JudgingPanel,
);
const CommentsPlace = laterComponent(async () => (await import('./comments-place.tsx')).default);
const StandingRuns = laterComponent(async () => (await import('../../standing/standing-runs.tsx')).default);
/** Dialogs about what the canvas shows, be it the map as it was. */
const OF_WHAT_IS_SHOWN: readonly string[] = ['find', 'palette', 'compare', 'in-words'];
const Dialogs = laterComponent(async () => (await import('./dialogs.tsx')).default);

interface ShellProps {
  /** What the address has the map looked at for. */
  readonly lens: string | null;
}

/** The bar, the map, the inspector, and what comes up over them. */
export function Shell({ lens }: ShellProps) {
  const isWide = useMediaQuery(WIDE);
  const isReady = useReady();
  const { isPhone, view } = useShownView();
  const { View } = viewNamed(view);
  const hasRoomForBoth = useRoomForBoth();
  const live = useSession();
  // The map as it was, while that is looked at: the canvas and the inspector are then of another session.
  const [past, setPast] = useState<MapSession | null>(null);
  const [overMap, setOverMap] = useState<HTMLElement | null>(null);
  const readerOpen = useView((view) => view.readerOpen);
  const dialog = useView((view) => view.dialog.kind);
  const hasTours = useMap((map) => map.tours.size > 0);
  const standingIsOn = useView((view) => view.standing.isOn);
  const hasLens = useView(
    (view) => view.lensesOpen || view.focus !== null || Object.keys(view.lens).length > 0,
  );
  const sidePanel = useView((view) => view.sidePanel);
  useShortcuts();
  useMapInPage();
  useRoleNews();
  // Soon who presses Ctrl+K types on at once, and who loses the connection keeps all of it.
  useEffect(() => (isReady ? fetchAllLater() : undefined), [isReady]);
  return (
    <div className="shell">
      <a className="shell__skip" href="#map">
        Skip to the map
      </a>
      <TopBar isWide={isWide} shown={past ?? live} />
      <div className="shell__panes">
        <SessionProvider session={past ?? live}>
          {isReady && readerOpen && (
            <Suspense fallback={<ReaderRoom isWide={isWide} />}>
              <ReaderPlace isWide={isWide} />
            </Suspense>
          )}
          <main className="shell__map" id="map" tabIndex={-1} aria-label="Map">
            <div ref={setOverMap} className="shell__over-map" />
            {isReady && view === 'map' && <PictureInWords />}
            {isReady && (hasLens || lens !== null) && (
              <Suspense>
                <LensPlace linked={lens} />
              </Suspense>
            )}
            <Suspense fallback={<Opening />}>{isReady ? <View /> : <Opening />}</Suspense>
            {isReady && standingIsOn && (
              <Suspense>
                <StandingRuns />
              </Suspense>
            )}
          </main>
          {isReady && (sidePanel === 'none' || hasRoomForBoth) && (
            <Suspense fallback={<InspectorRoom isWide={isWide} />}>
              <InspectorPlace isWide={isWide} />
            </Suspense>
          )}
        </SessionProvider>
        {isReady && sidePanel === 'history' && (
          <Suspense>
            <HistoryPlace overMap={overMap} onShow={setPast} />
          </Suspense>
        )}
        {isReady && (
          <Suspense>
            {sidePanel === 'tours' && <Tours />}
            {sidePanel === 'comments' && <CommentsPlace />}
            {sidePanel === 'judging' && <JudgingPanel />}
          </Suspense>
        )}
        {isReady && (
          // Apart from the panels: what goes on beside the map does not wait while one of them is fetched.
          <Suspense>
            <AfterOpening />
          </Suspense>
        )}
      </div>
      {isReady && (
        <Suspense>
          <RoundInvitation />
        </Suspense>
      )}
      {isReady && hasTours && (
        <Suspense>
          <TourPlace />
        </Suspense>
      )}
      {isPhone && <ViewBar view={view} />}
      <Notices />
      <LiveRegion />
      <RefusedDialog />
      <LeaveDialog />
      {dialog !== 'none' && (
        <Suspense>
          <SessionProvider session={(OF_WHAT_IS_SHOWN.includes(dialog) ? past : null) ?? live}>
            <Dialogs />
          </SessionProvider>
        </Suspense>
      )}
    </div>
  );
}

function Opening() {
  return (
    <div className="shell__opening">
      <Spinner label="Opening the map…" />
    </div>
  );
}

/** Keeps the inspector's room while it is fetched, so that the map does not move. */
function InspectorRoom({ isWide }: { readonly isWide: boolean }) {
  const { isOpen, width } = useView((view) => ({ isOpen: view.inspectorOpen, width: view.inspectorWidth }));
  return isWide && isOpen ? <div id="inspector" className="shell__inspector-room" style={{ width }} /> : null;
}

/** Keeps the Reader's room while it is fetched. */
function ReaderRoom({ isWide }: { readonly isWide: boolean }) {
  const width = useView((view) => view.readerWidth);
  return isWide ? <div className="shell__reader-room" style={{ width }} /> : null;
}
