import { useDeferredValue, useMemo, useState } from 'react';
import { undo } from '../commands/map.ts';
import { restore } from '../commands/restore.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { notify } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';
import type { ChangeMark } from '../view-state/types.ts';
import { type ChangeItem, thingsWords } from './changes.ts';
import { countWords, momentWords } from './moment-words.ts';
import './restore-dialog.css';
import { listRestore } from './restore-list.ts';
import type { Past } from './source.ts';

interface RestoreDialogProps {
  readonly past: Past;
  readonly onRestored: () => void;
  readonly onClose: () => void;
}

const PARTS: readonly ChangeMark[] = ['gone', 'changed', 'added'];

/** Says in numbers what a restore does, lets it be limited to a part, and does it. */
export function RestoreDialog({ past, onRestored, onClose }: RestoreDialogProps) {
  const session = useSession();
  const [wanted, setWanted] = useState<ReadonlySet<ChangeMark>>(new Set(PARTS));
  const now = useDeferredValue(useMap((map) => map));
  const { parts: things, along } = useMemo(() => listRestore(past, now, wanted), [past, now, wanted]);
  const isNothing = PARTS.every((part) => !wanted.has(part) || things[part].length === 0);
  const when = momentWords(past.point.at, session.clock.now());
  const run = (): void => {
    const parts = { gone: wanted.has('gone'), changed: wanted.has('changed'), added: wanted.has('added') };
    const done = restore(session, past.map, parts, past.unread);
    onClose();
    if (!tell(done)) return;
    onRestored();
    const isWhole = PARTS.every((part) => wanted.has(part) || things[part].length === 0);
    notify({
      tone: 'info',
      text: isWhole
        ? `Restored to ${when}. Everybody sees it now; Undo takes it back.`
        : `Restored in part, from ${when}. Everybody sees it now; Undo takes it back.`,
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
      {along.length > 0 && <p className="restore__note">{alongWords(along)}</p>}
      {past.unread.size > 0 && (
        <p className="restore__note">
          {countWords(past.unread.size, 'record')} of that moment could not be read. What is here of them
          stays as it is now.
        </p>
      )}
    </Dialog>
  );
}

function alongWords(items: readonly ChangeItem[]): string {
  return items.length === 1
    ? '1 relation goes along, because it would no longer fit what it links.'
    : `${thingsWords(items)} go along, because they would no longer fit what they link.`;
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
