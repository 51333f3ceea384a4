import { useId, useState } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ProgressBar } from '../ui/progress.tsx';
import { closeDialog } from '../view-state/actions.ts';
import { Choose } from './dialog/choose.tsx';
import { PlaceText } from './dialog/place-text.tsx';
import { useIntake } from './dialog/use-intake.ts';
import { progressWords } from './progress-words.ts';

interface AddTextDialogProps {
  /** The source that it is asked for; undefined: any, or a new one. */
  readonly sourceId: SourceId | undefined;
  /** A file that was dropped on the way here. */
  readonly file: File | undefined;
}

/** Adds the text of a paper to the map: out of a file or pasted words, looked at before it is added. */
export default function AddTextDialog({ sourceId, file }: AddTextDialogProps) {
  const { reading, start, back } = useIntake(file);
  const [isBusy, setBusy] = useState(false);
  const form = useId();
  return (
    <Dialog
      title="Add the text of a paper"
      {...(reading.state === 'choosing' && {
        description:
          'Its words can then be read and quoted beside the map by everybody in it. The file itself stays on your device; only its text is kept.',
      })}
      size="lg"
      onClose={closeDialog}
      actions={
        <>
          {reading.state === 'choosing' && <Button onClick={closeDialog}>Cancel</Button>}
          {reading.state === 'reading' && <Button onClick={back}>Stop reading</Button>}
          {reading.state === 'read' && (
            <>
              <Button disabled={isBusy} onClick={back}>
                Choose another
              </Button>
              <Button variant="primary" type="submit" form={form} busy={isBusy}>
                Add the text
              </Button>
            </>
          )}
        </>
      }
    >
      {reading.state === 'choosing' && <Choose failure={reading.failure} onChosen={start} />}
      {reading.state === 'reading' && <Progress name={reading.name} {...progressWords(reading.progress)} />}
      {reading.state === 'read' && (
        <PlaceText
          id={form}
          name={reading.name}
          intaken={reading.intaken}
          wanted={sourceId}
          onBusy={setBusy}
          onDone={closeDialog}
        />
      )}
    </Dialog>
  );
}

function Progress(props: { readonly name: string; readonly label: string; readonly share?: number }) {
  return (
    <div className="add-text">
      <p className="add-text__fine">{props.name}</p>
      <ProgressBar label={props.label} {...(props.share === undefined ? {} : { value: props.share })} />
    </div>
  );
}
