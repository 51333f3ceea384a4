import { Suspense } from 'react';
import { redo, undo } from '../../commands/map.ts';
import { SessionProvider, useSession } from '../../hooks/session-context.tsx';
import { useMayEdit, useUndoState } from '../../hooks/use-session-parts.ts';
import type { MapSession } from '../../session/types.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import {
  BookOpen,
  Download,
  Glasses,
  House,
  PanelRightClose,
  PanelRightOpen,
  Redo2,
  Search,
  Share2,
  Undo2,
} from '../../ui/icons.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { openDialog, openPanel, setInspectorOpen, setReaderOpen } from '../../view-state/actions.ts';
import { setLensesOpen } from '../../view-state/lens.ts';
import { useView } from '../../view-state/store.ts';
import { useApi } from '../api-context.tsx';
import { navigate } from '../navigation.ts';
import { ROLE_PROMISES } from '../role-words.ts';
import { exportMap } from './export-map.ts';
import { MapTitle } from './map-title.tsx';
import { MoreMenu } from './more-menu.tsx';
import { PanelButtons } from './panel-buttons.tsx';
import { People } from './people.tsx';
import { keysHere } from './platform.ts';
import { SavedState } from './saved-state.tsx';
import { ThemeMenu } from './theme-menu.tsx';
import './top-bar.css';
import { useRoomForBoth } from './use-room-for-both.ts';
import { useShownView } from './use-shown-view.ts';
import { JudgeButton, ViewSwitch } from './view-switch.tsx';

interface TopBarProps {
  readonly isWide: boolean;
  /** What the canvas shows, be it the map as it was: the title is of that. */
  readonly shown: MapSession;
}

/** From here on what the bar leads to is named beside its icon, and the title of the map has room all the same. */
const ROOM_FOR_WORDS = '(min-width: 1200px)';

/** The bar over the map. */
export function TopBar({ isWide, shown }: TopBarProps) {
  const { isPhone, view } = useShownView();
  const hasRoomForWords = useMediaQuery(ROOM_FOR_WORDS);
  const mayEdit = useMayEdit();
  return (
    <header className="top-bar">
      <IconButton label="Start page" icon={<House />} onClick={() => navigate('/')} />
      <SessionProvider session={shown}>
        <MapTitle />
      </SessionProvider>
      {!isPhone && <ViewSwitch view={view} isWide={hasRoomForWords} />}
      <SavedState />
      {!isPhone && <PapersButton isWide={hasRoomForWords} />}
      {!isPhone && (
        <Suspense>
          <JudgeButton place={hasRoomForWords ? 'bar' : 'icon'} />
        </Suspense>
      )}
      <div className="top-bar__space" />
      {!mayEdit ? <OnlyReading /> : !isPhone && <UndoRedo />}
      {isWide && (
        <IconButton
          label="Find in the map"
          shortcut={keysHere('mod+f')}
          icon={<Search />}
          onClick={() => openDialog({ kind: 'find' })}
        />
      )}
      {isWide && <LensesButton />}
      <People faces={hasRoomForWords ? 5 : isPhone ? 0 : 2} />
      {isWide ? <WideEnd /> : <MoreMenu isPhone={isPhone} />}
    </header>
  );
}

function LensesButton() {
  const { isOpen, isOn } = useView((view) => ({
    isOpen: view.lensesOpen,
    isOn: Object.keys(view.lens).length > 0,
  }));
  return (
    <IconButton
      label={isOn ? 'Lenses: one is on' : 'Lenses'}
      shortcut={keysHere('l')}
      icon={<Glasses />}
      aria-expanded={isOpen}
      className={isOn ? 'top-bar__on' : undefined}
      onClick={() => setLensesOpen(!isOpen)}
    />
  );
}

function PapersButton({ isWide }: { readonly isWide: boolean }) {
  const isOpen = useView((view) => view.readerOpen);
  const toggle = { 'aria-expanded': isOpen, onClick: () => setReaderOpen(!isOpen) };
  if (!isWide) return <IconButton label="Papers" icon={<BookOpen />} {...toggle} />;
  return (
    <Button
      variant="quiet"
      icon={<BookOpen />}
      title={`Read beside the map (${keysHere('r')})`}
      aria-controls={isOpen ? 'papers' : undefined}
      {...toggle}
    >
      Papers
    </Button>
  );
}

function UndoRedo() {
  const session = useSession();
  const { canUndo, canRedo } = useUndoState();
  return (
    <>
      <IconButton
        label="Undo my last act"
        shortcut={keysHere('mod+z')}
        icon={<Undo2 />}
        disabled={!canUndo}
        onClick={() => undo(session)}
      />
      <IconButton
        label="Redo"
        shortcut={keysHere('mod+shift+z')}
        icon={<Redo2 />}
        disabled={!canRedo}
        onClick={() => redo(session)}
      />
    </>
  );
}

/** In place of what takes back changes: why keys and double clicks change nothing. */
function OnlyReading() {
  return (
    <span className="top-bar__role" title={ROLE_PROMISES.observer}>
      Read only
    </span>
  );
}

function WideEnd() {
  const api = useApi();
  const session = useSession();
  const { inspectorOpen, paneOpen, isLookingBack } = useView((view) => ({
    inspectorOpen: view.inspectorOpen,
    paneOpen: view.sidePanel !== 'none',
    isLookingBack: view.isLookingBack,
  }));
  const hasRoomForBoth = useRoomForBoth();
  const isOpen = inspectorOpen && (!paneOpen || hasRoomForBoth);
  return (
    <>
      <Button variant="primary" icon={<Share2 />} onClick={() => openDialog({ kind: 'share' })}>
        Share
      </Button>
      <PanelButtons />
      <IconButton
        label={isLookingBack ? 'Export the map as it is now' : 'Export: download the map as a file'}
        icon={<Download />}
        onClick={() => void exportMap(api, session)}
      />
      <ThemeMenu />
      <MoreMenu isPhone={false} short />
      <IconButton
        label={isOpen ? 'Hide the inspector' : 'Show the inspector'}
        icon={isOpen ? <PanelRightClose /> : <PanelRightOpen />}
        aria-expanded={isOpen}
        aria-controls="inspector"
        onClick={() => {
          if (!hasRoomForBoth) {
            openPanel('none');
          }
          setInspectorOpen(!isOpen);
        }}
      />
    </>
  );
}
