import { SubjectForm } from '../../inspector/map-subject.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';

/** Where whoever has no overview beside the map, as on a phone, says what its costs are costs of. */
export function SubjectDialog() {
  return (
    <Dialog onClose={closeDialog} title="Subject of the map" size="sm">
      <SubjectForm onDone={closeDialog} />
    </Dialog>
  );
}
