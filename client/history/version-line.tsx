import { useState } from 'react';
import type { NamedVersion } from '../../shared/wire/history.ts';
import { mayEdit, mayManage } from '../../shared/wire/roles.ts';
import { useSession } from '../hooks/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Flag, Trash2 } from '../ui/icons.ts';
import { notify } from '../view-state/actions.ts';
import { momentWords } from './moment-words.ts';
import { Name } from './people.tsx';
import type { HistorySource } from './source.ts';

interface VersionLineProps {
  readonly version: NamedVersion;
  readonly isChosen: boolean;
  readonly source: HistorySource;
  readonly onChoose: () => void;
  readonly onRemoved: () => void;
}

/** A named version in the timeline; hosts and whoever named it can take the name away. */
export function VersionLine({ version, isChosen, source, onChoose, onRemoved }: VersionLineProps) {
  const { me, clock } = useSession();
  const [isAsking, setAsking] = useState(false);
  const isMine = version.namedBy === me.id && mayEdit(me.role);
  return (
    <div className="version">
      <button
        type="button"
        className="version__choose"
        aria-current={isChosen || undefined}
        onClick={onChoose}
      >
        <Flag aria-hidden="true" />
        <span className="version__name">{version.name}</span>
        <span className="version__facts">
          {momentWords(version.at, clock.now())} · named by <Name id={version.namedBy} />
        </span>
      </button>
      {(isMine || mayManage(me.role)) && (
        <IconButton
          className="version__remove"
          label={`Remove the version “${version.name}”`}
          icon={<Trash2 />}
          side="left"
          onClick={() => setAsking(true)}
        />
      )}
      {isAsking && (
        <RemoveDialog
          version={version}
          source={source}
          onRemoved={onRemoved}
          onClose={() => setAsking(false)}
        />
      )}
    </div>
  );
}

interface RemoveDialogProps {
  readonly version: NamedVersion;
  readonly source: HistorySource;
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

function RemoveDialog({ version, source, onRemoved, onClose }: RemoveDialogProps) {
  const [isBusy, setBusy] = useState(false);
  const remove = async (): Promise<void> => {
    setBusy(true);
    const removed = await source.remove(version.id);
    onClose();
    if (removed.ok) onRemoved();
    else notify({ tone: 'warning', text: removed.error });
  };
  return (
    <Dialog
      size="sm"
      title={`Remove “${version.name}”?`}
      description="The name goes for everybody. The map itself does not change; once this moment is older than what is kept, it cannot be looked at any more."
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button variant="danger" busy={isBusy} onClick={() => void remove()}>
            Remove
          </Button>
        </>
      }
    />
  );
}
