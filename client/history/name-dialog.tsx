import { type FormEvent, useId, useState } from 'react';
import { VERSION_NAME_MAX } from '../../shared/wire/history.ts';
import { useSession } from '../hooks/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { TextField } from '../ui/text-field.tsx';
import { notify } from '../view-state/actions.ts';
import { momentWords } from './moment-words.ts';
import type { HistorySource, Point } from './source.ts';

interface NameDialogProps {
  /** The moment to be named; null: now. */
  readonly point: Point | null;
  readonly source: HistorySource;
  readonly onNamed: () => void;
  readonly onClose: () => void;
}

/** Asks for the name under which a state of the map is kept. */
export function NameDialog({ point, source, onNamed, onClose }: NameDialogProps) {
  const { clock } = useSession();
  const [name, setName] = useState('');
  const [failure, setFailure] = useState<string | undefined>(undefined);
  const [isBusy, setBusy] = useState(false);
  const form = useId();
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (name.trim() === '') {
      setFailure('Give it a name, such as “Before the break”.');
      return;
    }
    setBusy(true);
    const named = await source.name(name.trim(), point?.seq);
    setBusy(false);
    if (!named.ok) {
      setFailure(named.error);
      return;
    }
    notify({ tone: 'info', text: `“${named.value.name}” is kept for as long as the map.` });
    onNamed();
    onClose();
  };
  return (
    <Dialog
      size="sm"
      title="Name a version"
      description={
        point === null
          ? 'Keeps the map as it is now, so that you can come back to it at any time.'
          : `Keeps the map as it was on ${momentWords(point.at, clock.now())}, so that you can come back to it at any time.`
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" type="submit" form={form} busy={isBusy}>
            Name it
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={(event) => void submit(event)}>
        <TextField
          label="Name"
          value={name}
          maxLength={VERSION_NAME_MAX}
          error={failure}
          autoComplete="off"
          data-first-focus=""
          onChange={(value) => {
            setName(value);
            setFailure(undefined);
          }}
        />
      </form>
    </Dialog>
  );
}
