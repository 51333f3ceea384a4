import { withLooking } from '../../acts/looking.ts';
import { redo, undo } from '../../commands/map.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit, useUndoState } from '../../hooks/use-session-parts.ts';
import {
  ArrowLeft,
  ArrowRight,
  Bell,
  Download,
  Glasses,
  History,
  Keyboard,
  Library,
  ListTree,
  MessageSquare,
  Moon,
  Pencil,
  Redo2,
  Route,
  Search,
  Share2,
  Sun,
  Undo2,
} from '../../ui/icons.ts';
import type { MenuGroup } from '../../ui/menu-items.ts';
import { useMediaQuery } from '../../ui/use-media-query.ts';
import { openDialog, openPanel } from '../../view-state/actions.ts';
import { setLensesOpen } from '../../view-state/lens.ts';
import { useView } from '../../view-state/store.ts';
import { useApi } from '../api-context.tsx';
import { chooseTheme, shownTheme } from '../theme.ts';
import { exportMap } from './export-map.ts';
import { useUnseenNews } from './panel-buttons.tsx';
import { keysHere } from './platform.ts';

/** Where the menu opens from. */
export interface MenuPlace {
  /** On a phone: takes in undo and redo, which the bar has no room for, and leaves the keys out. */
  readonly isPhone: boolean;
  /** Leaves out what the wide bar shows as buttons. */
  readonly short?: boolean;
}

/** What stands in the menu, in groups. */
export function useMoreGroups({ isPhone, short = false }: MenuPlace): MenuGroup[] {
  const mayEdit = useMayEdit();
  const undoGroup = useUndoGroup();
  const looksGroup = useLooksGroup(!isPhone);
  const lenses = { label: 'Lenses', icon: <Glasses />, onSelect: () => setLensesOpen(true) };
  const exportGroup = useExportGroup();
  const shareGroup = useShareGroup(exportGroup);
  const { words } = useUnseenNews();
  const historyGroup: MenuGroup = {
    items: [
      ...(short
        ? []
        : [
            lenses,
            {
              label: words,
              icon: <Bell />,
              ...(isPhone ? {} : { shortcut: 'N' }),
              onSelect: () => openPanel('activity'),
            },
            { label: 'Comments', icon: <MessageSquare />, onSelect: () => openPanel('comments') },
          ]),
      { label: 'Sources', icon: <Library />, onSelect: () => openDialog({ kind: 'sources' }) },
      { label: 'Tours', icon: <Route />, onSelect: () => openPanel('tours') },
      {
        label: 'History of the map',
        icon: <History />,
        ...(isPhone ? {} : { shortcut: 'T' }),
        onSelect: () => openPanel('history'),
      },
    ],
  };
  const subject = {
    label: 'Subject of the map',
    icon: <Pencil />,
    onSelect: () => openDialog({ kind: 'subject' }),
  };
  const helpGroup: MenuGroup = {
    items: [
      // Elsewhere the overview has it.
      ...(isPhone && mayEdit ? [subject] : []),
      {
        label: 'The map in words',
        icon: <ListTree />,
        onSelect: () => openDialog({ kind: 'in-words' }),
      },
      {
        label: 'Command palette',
        icon: <Search />,
        shortcut: keysHere('mod+k'),
        onSelect: () => openDialog({ kind: 'palette' }),
      },
      ...(isPhone
        ? []
        : [
            {
              label: 'Keyboard shortcuts',
              icon: <Keyboard />,
              shortcut: '?',
              onSelect: () => openDialog({ kind: 'shortcuts' }),
            },
          ]),
    ],
  };
  return short
    ? [looksGroup, historyGroup, ...exportGroup, helpGroup]
    : [...(isPhone && mayEdit ? [undoGroup] : []), looksGroup, shareGroup, historyGroup, helpGroup];
}

/** What people say about the map goes where the map goes only when it is asked for. */
function useExportGroup(): MenuGroup[] {
  const api = useApi();
  const session = useSession();
  const hasComments = useMap((map) => map.comments.size > 0);
  if (!hasComments) return [];
  const onSelect = (): void => void exportMap(api, session, 'with');
  return [{ items: [{ label: 'Export with comments', icon: <Download />, onSelect }] }];
}

function useUndoGroup(): MenuGroup {
  const session = useSession();
  const { canUndo, canRedo } = useUndoState();
  return {
    items: [
      { label: 'Undo my last act', icon: <Undo2 />, disabled: !canUndo, onSelect: () => undo(session) },
      { label: 'Redo', icon: <Redo2 />, disabled: !canRedo, onSelect: () => redo(session) },
    ],
  };
}

/** Back and forward, for which the bar of a narrow view has no room, be it beside panels on a wide screen. */
function useLooksGroup(hasKeys: boolean): MenuGroup {
  const session = useSession();
  const { past, future } = useView(({ looks }) => ({ past: looks.past.length, future: looks.future.length }));
  const walk = (way: 'back' | 'forward') => () => withLooking(({ walkLooks }) => walkLooks(session, way));
  return {
    items: [
      {
        label: 'Back to what I looked at before',
        icon: <ArrowLeft />,
        ...(hasKeys ? { shortcut: keysHere('alt+←') } : {}),
        disabled: past === 0,
        onSelect: walk('back'),
      },
      {
        label: 'Forward to what I looked at next',
        icon: <ArrowRight />,
        ...(hasKeys ? { shortcut: keysHere('alt+→') } : {}),
        disabled: future === 0,
        onSelect: walk('forward'),
      },
    ],
  };
}

function useShareGroup(exportToo: MenuGroup[]): MenuGroup {
  const api = useApi();
  const session = useSession();
  const choice = useView((view) => view.theme);
  const isLookingBack = useView((view) => view.isLookingBack);
  const isDark = shownTheme(choice, useMediaQuery('(prefers-color-scheme: dark)')) === 'dark';
  return {
    items: [
      { label: 'Share…', icon: <Share2 />, onSelect: () => openDialog({ kind: 'share' }) },
      {
        label: 'Find in the map',
        icon: <Search />,
        shortcut: keysHere('mod+f'),
        onSelect: () => openDialog({ kind: 'find' }),
      },
      {
        label: isLookingBack ? 'Export the map as it is now' : 'Export as a file',
        icon: <Download />,
        onSelect: () => void exportMap(api, session),
      },
      ...exportToo.flatMap(({ items }) => items),
      {
        label: isDark ? 'Light theme' : 'Dark theme',
        icon: isDark ? <Sun /> : <Moon />,
        onSelect: () => chooseTheme(isDark ? 'light' : 'dark'),
      },
    ],
  };
}
