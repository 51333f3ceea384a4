import { useView } from '../../view-state/store.ts';
import { ConnectDialog } from './connect-dialog.tsx';
import { ContextMenu } from './context-menu.tsx';
import { CreateHere } from './create-here.tsx';
import { PassageHere } from './passage-here.tsx';
import { RelationChoice } from './relation-choice.tsx';
import { RelationKindChoice } from './relation-kind.tsx';
import { RelationsList } from './relations-list.tsx';
import { RelinkDialog } from './relink-dialog.tsx';

/** The one menu or dialog about cards and relations that may be open. */
export function OpenMenu() {
  const dialog = useView((view) => view.dialog);
  switch (dialog.kind) {
    case 'menu':
      return <ContextMenu ids={dialog.ids} via={dialog.via} at={dialog.at} position={dialog.position} />;
    case 'relation-choice':
      return <RelationChoice {...dialog} />;
    case 'relation-kind':
      return <RelationKindChoice id={dialog.id} at={dialog.at} />;
    case 'relations':
      return <RelationsList of={dialog.of} at={dialog.at} />;
    case 'create-here':
      return <CreateHere from={dialog.from} position={dialog.position} at={dialog.at} />;
    case 'passage-here':
      return (
        <PassageHere passage={dialog.passage} position={dialog.position} at={dialog.at} to={dialog.to} />
      );
    case 'connect':
      return <ConnectDialog from={dialog.from} />;
    case 'relink':
      return <RelinkDialog id={dialog.id} />;
    default:
      return null;
  }
}
