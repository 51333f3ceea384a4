import { useState } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import type { Source } from '../../shared/model/source.ts';
import { mergeDuplicates } from '../../shared/references/merge.ts';
import { mergeSources } from '../commands/sources.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Download, FileUp, Plus } from '../ui/icons.ts';
import { EditSource } from './edit-source.tsx';
import { ExportView } from './export-view.tsx';
import { ImportView } from './import-view.tsx';
import { type Message, MessageLine, type Say, sayRefusal } from './message.tsx';
import { SourceList } from './source-list.tsx';
import './sources.css';
import { useBringIn } from './use-bring-in.ts';

/** What the dialog shows. */
type Face =
  | { readonly kind: 'list'; readonly shown: SourceId | null }
  | { readonly kind: 'edit'; readonly source: Partial<Source> }
  | { readonly kind: 'import'; readonly text: string; readonly serial: number }
  | { readonly kind: 'export' };

const TITLES: Readonly<Record<Face['kind'], string>> = {
  list: 'Sources',
  edit: 'Source',
  import: 'Import references',
  export: 'Take the references out',
};

let serial = 0;

/** The reference list of the map: what its cards rest on, brought in and taken out in the forms that others read. */
export function SourcesDialog({ onClose }: { readonly onClose: () => void }) {
  const mayEdit = useMayEdit();
  const [face, setFace] = useState<Face>({ kind: 'list', shown: null });
  const [message, setMessage] = useState<Message | null>(null);
  const show = (next: Face): void => {
    setMessage(null);
    setFace(next);
  };
  const toList = (shown: SourceId | null = null): void => show({ kind: 'list', shown });
  const bringIn = (text: string): void => {
    serial += 1;
    show({ kind: 'import', text, serial });
  };
  const place = useBringIn(mayEdit && face.kind !== 'edit', bringIn);
  return (
    <Dialog onClose={onClose} title={TITLES[face.kind]} size="lg">
      <div className="sources" ref={place}>
        <MessageLine message={message} onDone={() => setMessage(null)} />
        {face.kind === 'list' && (
          <>
            <Acts
              mayEdit={mayEdit}
              onAdd={() => show({ kind: 'edit', source: {} })}
              onImport={() => bringIn('')}
              onExport={() => show({ kind: 'export' })}
            />
            {mayEdit && <Doubles say={setMessage} />}
            <SourceList
              mayEdit={mayEdit}
              shown={face.shown}
              say={setMessage}
              onEdit={(source) => show({ kind: 'edit', source })}
            />
          </>
        )}
        {face.kind === 'edit' && (
          <EditSource
            source={face.source}
            say={setMessage}
            onDone={(id) => toList(id ?? face.source.id ?? null)}
          />
        )}
        {face.kind === 'import' && (
          <ImportView
            key={face.serial}
            text={face.text}
            say={setMessage}
            onDone={() => toList()}
            onWrite={(source) => show({ kind: 'edit', source })}
            onShow={toList}
          />
        )}
        {face.kind === 'export' && <ExportView say={setMessage} onDone={() => toList()} />}
      </div>
    </Dialog>
  );
}

interface ActsProps {
  readonly mayEdit: boolean;
  readonly onAdd: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
}

function Acts({ mayEdit, onAdd, onImport, onExport }: ActsProps) {
  return (
    <div className="sources__acts">
      {mayEdit && (
        <>
          <Button icon={<FileUp />} onClick={onImport}>
            Import references
          </Button>
          <Button icon={<Plus />} onClick={onAdd}>
            Write one by hand
          </Button>
        </>
      )}
      <Button icon={<Download />} onClick={onExport}>
        Export
      </Button>
    </div>
  );
}

/** Says when the list has one work twice, and puts the two together. */
function Doubles({ say }: { readonly say: Say }) {
  const session = useSession();
  const count = useMap((map) => mergeDuplicates([...map.sources.values()]).merges.length);
  if (count === 0) return null;
  const merge = (): void => {
    const merged = mergeSources(session);
    if (sayRefusal(merged, say)) {
      say({
        tone: 'info',
        text: merged.value === 1 ? 'Put one double away.' : `Put ${merged.value} doubles away.`,
      });
    }
  };
  return (
    <div className="sources__caution">
      <p>
        {count === 1
          ? 'One source is on the list twice.'
          : `${count} sources are on the list more than once.`}
      </p>
      <Button size="sm" onClick={merge}>
        Put them together
      </Button>
    </div>
  );
}
