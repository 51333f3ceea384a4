import { type KeyboardEvent, type RefObject, useRef, useState } from 'react';
import { COMMENT_MAX } from '../../shared/model/limits.ts';
import type { Remark } from '../commands/comments.ts';
import { Avatar } from '../ui/avatar.tsx';
import { Button } from '../ui/button.tsx';
import { classNames } from '../ui/class-names.ts';
import { dropDraft, keepDraft, keptDraft } from './drafts.ts';
import { calledIn, withName } from './mentions.ts';
import { type Names, useNames } from './use-names.ts';
import { usePeople } from './use-people.ts';

interface ComposerProps {
  /** What the field is called. */
  readonly label: string;
  readonly placeholder: string;
  readonly send: string;
  /** Under which what was begun is kept until it is sent. */
  readonly draft: string;
  readonly initial?: string;
  readonly field?: RefObject<HTMLTextAreaElement | null>;
  /** Whether it was sent; else what was written stays. */
  readonly onSend: (remark: Remark) => boolean;
  readonly onCancel?: () => void;
}

/** A field for a comment. After an `@` it offers the people of the map: arrows choose, Enter takes, Esc closes. */
export function Composer(props: ComposerProps) {
  const { label, placeholder, send, draft, initial = '', onSend, onCancel } = props;
  const ownField = useRef<HTMLTextAreaElement>(null);
  const field = props.field ?? ownField;
  const [text, setText] = useState(() => keptDraft(draft) ?? initial);
  const people = usePeople();
  const names = useNames(field, text, people);
  const write = (next: string): void => {
    setText(next);
    keepDraft(draft, next);
  };
  const finish = (): void => {
    if (text.trim() === '') return;
    if (!onSend({ text: text.trim(), mentions: calledIn(text, people) })) return;
    setText('');
    dropDraft(draft);
  };
  const cancel = (): void => {
    dropDraft(draft);
    onCancel?.();
  };
  const take = (name: string): void => {
    if (names.calling === undefined) return;
    const named = withName(text, names.calling, name);
    write(named.text);
    names.goTo(named.caret);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (names.onKey(event, take)) event.preventDefault();
    if (event.defaultPrevented) return;
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) finish();
    else if (event.key === 'Escape' && onCancel !== undefined) cancel();
    else return;
    event.preventDefault();
  };
  return (
    <div className="composer">
      <textarea
        ref={field}
        className="composer__field"
        aria-label={label}
        aria-autocomplete="list"
        aria-haspopup="listbox"
        aria-controls={names.offered.length > 0 ? names.listId : undefined}
        aria-activedescendant={names.active === undefined ? undefined : names.optionId(names.active.id)}
        placeholder={placeholder}
        maxLength={COMMENT_MAX}
        rows={2}
        value={text}
        onChange={(event) => write(event.target.value)}
        onSelect={names.follow}
        onBlur={names.close}
        onKeyDown={onKeyDown}
      />
      <NamesList names={names} onTake={take} />
      <span className="ui-visually-hidden" role="status">
        {names.offered.length > 0 &&
          `${names.offered.length} people offered; arrow keys choose, Enter takes.`}
      </span>
      {(text !== '' || onCancel !== undefined) && (
        <div className="composer__acts">
          <span className="composer__hint">@ calls on somebody</span>
          {onCancel !== undefined && (
            <Button size="sm" variant="quiet" onClick={cancel}>
              Cancel
            </Button>
          )}
          <Button size="sm" variant="primary" disabled={text.trim() === ''} onClick={finish}>
            {send}
          </Button>
        </div>
      )}
    </div>
  );
}

/** A field at the foot of a pane has its names under the edge. */
function reveal(list: HTMLDivElement | null): void {
  list?.scrollIntoView({ block: 'nearest' });
}

function NamesList({ names, onTake }: { readonly names: Names; readonly onTake: (name: string) => void }) {
  if (names.offered.length === 0) return null;
  return (
    <div
      ref={reveal}
      className="composer__names"
      id={names.listId}
      role="listbox"
      aria-label="People in this map"
      tabIndex={-1}
    >
      {names.offered.map((person) => (
        <div
          key={person.id}
          id={names.optionId(person.id)}
          role="option"
          tabIndex={-1}
          aria-selected={person === names.active}
          className={classNames('composer__name', person === names.active && 'composer__name--active')}
          // Before the field loses the focus.
          onPointerDown={(event) => {
            event.preventDefault();
            onTake(person.name);
          }}
        >
          <Avatar name={person.name} colour={person.colour} size="sm" />
          {person.name}
        </div>
      ))}
    </div>
  );
}
