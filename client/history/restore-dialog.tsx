import { useState } from 'react';
import { undo } from '../commands/map.ts';
import { restore } from '../commands/restore.ts';
import { useSession } from '../hooks/session-context.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { notify } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import type { ChangeMark } from '../view-state/types.ts';
import { type ChangeItem, type ChangeList, restorable, thingsWords } from './changes.ts';
import { momentWords } from './moment-words.ts';
import './restore-dialog.css';
import type { Past } from './source.ts';

interface RestoreDialogProps {
  readonly past: Past;
  readonly changes: ChangeList;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

const PARTS: readonly ChangeMark[] = ['gone', 'changed', 'added'];

/** Says in numbers what a restore does, lets it be limited to a part, and does it. */
export function RestoreDialog({ past, changes, onRestored, onClose }: RestoreDialogProps) {
  const session = useSession();
  const [wanted, setWanted] = useState<ReadonlySet<ChangeMark>>(new Set(PARTS));
  const things = restorable(changes);
  const isNothing = PARTS.every((part) => !wanted.has(part) || things[part].length === 0);
  const when = momentWords(past.point.at, session.clock.now());
  const run = (): void => {
    const parts = { gone: wanted.has('gone'), changed: wanted.has('changed'), added: wanted.has('added') };
    const done = restore(session, past.map, parts);
    onClose();
    if (!tell(done)) return;
    onRestored();
    const isWhole = PARTS.every((part) => wanted.has(part) || things[part].length === 0);
    notify({
      tone: 'info',
      text: isWhole ? `The map is as it was on ${when}.` : `Brought back in part, from ${when}.`,
      action: { label: 'Undo', run: () => void undo(session) },
    });
  };
  const toggle = (part: ChangeMark): void => {
    const next = new Set(wanted);
    if (!next.delete(part)) next.add(part);
    setWanted(next);
  };
  return (
    <Dialog
      size="sm"
      title={past.point.version === null ? 'Restore this moment?' : `Restore “${past.point.version.name}”?`}
      description={
        PARTS.every((part) => things[part].length === 0)
          ? `Nothing has changed since ${when}.`
          : `The map becomes as it was on ${when}. Everybody sees it at once, and you can undo it.`
      }
      onClose={onClose}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" disabled={isNothing} onClick={run}>
            Restore
          </Button>
        </>
      }
    >
      <ul className="restore">
        {PARTS.filter((part) => things[part].length > 0).map((part) => (
          <li key={part}>
            <label className="restore__part">
              <input type="checkbox" checked={wanted.has(part)} onChange={() => toggle(part)} />
              <span>{partWords(part, things[part])}</span>
            </label>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}

/** What happens to the things of one part: "2 cards and 6 relations come back". */
function partWords(part: ChangeMark, items: readonly ChangeItem[]): string {
  const isOne = items.length === 1;
  switch (part) {
    case 'gone':
      return `${thingsWords(items)} ${isOne ? 'comes' : 'come'} back`;
    case 'changed':
      return `${thingsWords(items)} ${isOne ? 'changes' : 'change'} back`;
    case 'added':
      return `${thingsWords(items)} added since ${isOne ? 'goes' : 'go'}`;
  }
}
