import { Suspense } from 'react';
import { CompareDialog } from '../../reader/fidelity/compare-dialog.tsx';
import { laterComponent } from '../../ui/later.ts';
import { closeDialog } from '../../view-state/actions.ts';
import { useView } from '../../view-state/store.ts';
import { Find } from './find.tsx';
import { ManagePeople } from './manage-people.tsx';
import { MapInWords } from './map-in-words.tsx';
import { Palette } from './palette.tsx';
import { Share } from './share.tsx';
import { ShortcutsDialog } from './shortcuts-dialog.tsx';
import { SubjectDialog } from './subject-dialog.tsx';

const AddTextDialog = laterComponent(async () => (await import('../../intake/add-text-dialog.tsx')).default);
const ChecklistDialog = laterComponent(
  async () => (await import('../../references/checklist/checklist-dialog.tsx')).default,
);
const Sources = laterComponent(
  async () => (await import('../../references/sources-dialog.tsx')).SourcesDialog,
);

/** The dialogs of the workspace, loaded when the first of them opens; those of the canvas are its own. */
export default function Dialogs() {
  const dialog = useView((view) => view.dialog);
  switch (dialog.kind) {
    case 'palette':
      return <Palette />;
    case 'find':
      return <Find />;
    case 'in-words':
      return <MapInWords />;
    case 'subject':
      return <SubjectDialog />;
    case 'shortcuts':
      return <ShortcutsDialog />;
    case 'share':
      return <Share />;
    case 'compare':
      return <CompareDialog elementId={dialog.elementId} />;
    case 'people':
      return <ManagePeople />;
    case 'add-text':
      return (
        <Suspense>
          <AddTextDialog sourceId={dialog.sourceId} file={dialog.file} />
        </Suspense>
      );
    case 'checklist':
      return (
        <Suspense>
          <ChecklistDialog sourceId={dialog.sourceId} />
        </Suspense>
      );
    case 'sources':
      return (
        <Suspense>
          <Sources onClose={closeDialog} />
        </Suspense>
      );
    default:
      return null;
  }
}
