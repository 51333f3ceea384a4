import { type FormEvent, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import type { PreviewResponse } from '../../../shared/wire/http.ts';
import { NAME_MAX } from '../../../shared/wire/limits.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { ApiFailure } from '../api-calls.ts';
import { useApi } from '../api-context.tsx';
import { FailureNote } from '../home/failure-note.tsx';
import { Page } from '../page.tsx';
import { readName, rememberName } from '../remembered-name.ts';
import { ROLE_NAMES, ROLE_PROMISES } from '../role-words.ts';
import './join.css';
import type { Member } from './way-in.ts';

interface JoinProps {
  readonly id: MapId;
  readonly secret: string;
  readonly preview: PreviewResponse;
  readonly onJoined: (member: Member) => void;
}

/** One name, then in. The name may be left to chance. */
export function Join({ id, secret, preview, onJoined }: JoinProps) {
  const api = useApi();
  const [name, setName] = useState(() => readName(window.localStorage));
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<ApiFailure>();
  const join = async (given: string): Promise<void> => {
    setWorking(true);
    setFailure(undefined);
    const joined = await api.join(id, given === '' ? { secret } : { secret, name: given });
    setWorking(false);
    if (!joined.ok) {
      setFailure(joined.error);
      return;
    }
    if (given !== '') rememberName(window.localStorage, given);
    onJoined({ title: preview.title, me: joined.value.participant, role: joined.value.role });
  };
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    void join(name.trim());
  };
  return (
    <Page
      eyebrow={`You join as ${ROLE_NAMES[preview.role].toLowerCase()}`}
      title={preview.title || 'Untitled map'}
    >
      <p className="join__promise">{ROLE_PROMISES[preview.role]}</p>
      <form className="join__form" onSubmit={onSubmit}>
        <TextField
          label="Your name"
          hint={
            preview.role === 'observer'
              ? 'Others in the map see it.'
              : 'Others in the map see it beside what you add.'
          }
          value={name}
          maxLength={NAME_MAX}
          autoComplete="name"
          autoFocus
          onChange={setName}
        />
        {failure !== undefined && <FailureNote failure={failure} />}
        <Button type="submit" variant="primary" size="lg" busy={working} disabled={name.trim() === ''}>
          Enter
        </Button>
        <button type="button" className="join__anonymous" disabled={working} onClick={() => void join('')}>
          Stay anonymous, as <strong>{preview.suggestedName}</strong>
        </button>
      </form>
    </Page>
  );
}
