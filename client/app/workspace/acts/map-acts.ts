import { mayEdit, mayManage } from '../../../../shared/wire/roles.ts';
import { redo, undo } from '../../../commands/map.ts';
import type { MapSession } from '../../../session/types.ts';
import * as view from '../../../view-state/actions.ts';
import type { Api } from '../../api.ts';
import { navigate } from '../../navigation.ts';
import { exportMap } from '../export-map.ts';
import { exportInWords } from '../export-words.ts';
import type { Act } from './act.ts';

/** What concerns the map as a whole. */
export function mapActs(api: Api, session: MapSession): Act[] {
  const acts: Act[] = [
    {
      id: 'find',
      label: 'Find in the map',
      group: 'Map',
      chord: 'mod+f',
      also: 'search',
      run: () => view.openDialog({ kind: 'find' }),
    },
    {
      id: 'share',
      label: 'Share: links and QR code',
      group: 'Map',
      also: 'invite people',
      run: () => view.openDialog({ kind: 'share' }),
    },
    ...(mayManage(session.me.role)
      ? [
          {
            id: 'people',
            label: 'Manage people: roles, and who is in',
            group: 'Map' as const,
            also: 'remove participants',
            run: () => view.openDialog({ kind: 'people' }),
          },
        ]
      : []),
    {
      id: 'export',
      label: 'Export: download the map as a file',
      group: 'Map',
      also: 'save backup',
      run: () => void exportMap(api, session),
    },
    {
      id: 'export-in-words',
      label: 'Export in words: download the map told as a text',
      group: 'Map',
      also: 'save summary prose text alternative',
      run: () => exportInWords(session),
    },
    ...(session.reading().map.comments.size === 0
      ? []
      : [
          {
            id: 'export-with-comments',
            label: 'Export with comments',
            group: 'Map' as const,
            also: 'save download file discussion',
            run: () => void exportMap(api, session, 'with'),
          },
        ]),
    ...(mayEdit(session.me.role)
      ? [
          {
            id: 'subject',
            label: 'Subject of the map: what its costs are costs of',
            group: 'Map' as const,
            also: 'topic matter inherent',
            run: () => view.openDialog({ kind: 'subject' }),
          },
        ]
      : []),
    {
      id: 'sources',
      label: 'Sources: the references of this map',
      group: 'Map',
      also: 'bibliography citations literature import export bibtex ris csl doi',
      run: () => view.openDialog({ kind: 'sources' }),
    },
    {
      id: 'history',
      label: 'History: earlier states of the map',
      group: 'Map',
      chord: 't',
      also: 'versions timeline restore past compare',
      run: () => view.openPanel('history'),
    },
    {
      id: 'activity',
      label: 'Activity: what others did since you were last here',
      group: 'Map',
      chord: 'n',
      also: 'unseen new changes news notifications mentions',
      run: () => view.openPanel('activity'),
    },
    {
      id: 'comments',
      label: 'Comments: all threads of the map',
      group: 'Map',
      also: 'discussion remarks mentions conversation',
      run: () => view.openPanel('comments'),
    },
    {
      id: 'judge',
      label: 'Judge: rounds in which everybody says what they think',
      group: 'Map',
      also: 'vote ballot poll opinion credence triangle reveal round',
      run: () => view.openPanel('judging'),
    },
    { id: 'home', label: 'Go to the start page', group: 'Map', run: () => navigate('/') },
  ];
  const { canUndo, canRedo } = session.undo.state();
  if (canUndo)
    acts.push({
      id: 'undo',
      label: 'Undo my last act',
      group: 'Map',
      chord: 'mod+z',
      run: () => undo(session),
    });
  if (canRedo)
    acts.push({ id: 'redo', label: 'Redo', group: 'Map', chord: 'mod+shift+z', run: () => redo(session) });
  return acts;
}

/** What helps to find the rest. */
export function helpActs(): Act[] {
  return [
    {
      id: 'shortcuts',
      label: 'Keyboard shortcuts',
      group: 'Help',
      chord: '?',
      also: 'keys help',
      run: () => view.openDialog({ kind: 'shortcuts' }),
    },
    {
      id: 'palette',
      label: 'Command palette',
      group: 'Help',
      chord: 'mod+k',
      run: () => view.openDialog({ kind: 'palette' }),
    },
  ];
}
