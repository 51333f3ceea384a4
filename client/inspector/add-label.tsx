import { type FormEvent, useState } from 'react';
import { LABEL_MAX } from '../../shared/model/limits.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Plus } from '../ui/icons.ts';
import { TextField } from '../ui/text-field.tsx';
import './add-label.css';

interface AddLabelProps {
  readonly label: string;
  readonly placeholder: string;
  readonly autoFocus?: boolean;
  /** Names offered while typing. */
  readonly suggestions?: readonly string[];
  /** Returns whether it was taken; then the field is emptied. */
  readonly onAdd: (label: string) => boolean;
}

/** One line and a plus: adds a tag, a bearer, a voice. */
export function AddLabel({ label, placeholder, autoFocus = false, suggestions = [], onAdd }: AddLabelProps) {
  const [text, setText] = useState('');
  const listId = `suggestions-${label.replace(/\W+/g, '-').toLowerCase()}`;
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const given = text.trim();
    if (given !== '' && onAdd(given)) setText('');
  };
  return (
    <form className="add-label" onSubmit={onSubmit}>
      <TextField
        label={label}
        hideLabel
        placeholder={placeholder}
        value={text}
        maxLength={LABEL_MAX}
        autoFocus={autoFocus}
        autoComplete="off"
        list={suggestions.length === 0 ? undefined : listId}
        onChange={setText}
      />
      {suggestions.length > 0 && (
        <datalist id={listId}>
          {suggestions.map((each) => (
            <option key={each} value={each} />
          ))}
        </datalist>
      )}
      <IconButton
        type="submit"
        label={`Add: ${label.toLowerCase()}`}
        icon={<Plus />}
        disabled={text.trim() === ''}
      />
    </form>
  );
}
