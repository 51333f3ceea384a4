import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { classNames } from '../../ui/class-names.ts';
import { CircleAlert, FileUp } from '../../ui/icons.ts';
import { TextAreaField } from '../../ui/text-field.tsx';
import { failureWords, type IntakeFailure } from '../failure.ts';
import type { IntakeInput } from '../intake.ts';
import './add-text.css';

/** The endings of the files that are read, as pickers take them. */
const ACCEPTED = '.pdf,.docx,.txt,.md,.markdown,.html,.htm,.xhtml';

interface ChooseProps {
  readonly failure: IntakeFailure | null;
  readonly onChosen: (input: IntakeInput) => void;
}

/** Where a file is dropped or picked, or the words are pasted. */
export function Choose({ failure, onChosen }: ChooseProps) {
  const picker = useRef<HTMLInputElement>(null);
  const [isOver, setOver] = useState(false);
  const onDrop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    const [file] = event.dataTransfer.files;
    if (file !== undefined) onChosen(file);
  };
  return (
    <div className="add-text">
      {failure !== null && <Failure failure={failure} />}
      <section
        className={classNames('add-text__drop', isOver && 'add-text__drop--over')}
        aria-label="A file"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={onDrop}
      >
        <p>Drop the paper here, or</p>
        <input
          ref={picker}
          type="file"
          accept={ACCEPTED}
          hidden
          onChange={(event) => {
            const [file] = event.target.files ?? [];
            if (file !== undefined) onChosen(file);
            // The same file can be chosen again after it was mended.
            event.target.value = '';
          }}
        />
        <Button
          icon={<FileUp />}
          variant="primary"
          data-first-focus=""
          onClick={() => picker.current?.click()}
        >
          Choose a file
        </Button>
        <p className="add-text__fine">
          PDF, Word (.docx), web page, Markdown or plain text; up to 10 MB and 500 pages
        </p>
      </section>
      <Paste onChosen={onChosen} />
    </div>
  );
}

/** Words pasted from a page bring their headings and lists along; what was typed is plain. */
function Paste({ onChosen }: Pick<ChooseProps, 'onChosen'>) {
  const [text, setText] = useState('');
  const [pasted, setPasted] = useState<{ text: string; html: string } | null>(null);
  const onPaste = (event: ClipboardEvent): void => {
    const html = event.clipboardData.getData('text/html');
    const plain = event.clipboardData.getData('text/plain');
    setPasted(html === '' || text !== '' ? null : { text: plain.replaceAll('\r\n', '\n'), html });
  };
  const read = (): void => onChosen(pasted?.text === text ? { html: pasted.html } : { text });
  return (
    <section className="add-text__paste" aria-label="Pasted text">
      <TextAreaField label="Or paste its text" rows={4} value={text} onChange={setText} onPaste={onPaste} />
      <Button disabled={text.trim() === ''} onClick={read}>
        Read the pasted text
      </Button>
    </section>
  );
}

function Failure({ failure }: { readonly failure: IntakeFailure }) {
  const { what, todo } = failureWords(failure);
  return (
    <div className="add-text__failure" role="alert">
      <CircleAlert aria-hidden="true" />
      <p>
        <strong>{what}</strong> {todo}
      </p>
    </div>
  );
}
