import { type FormEvent, useState } from 'react';
import { TITLE_MAX } from '../../../shared/model/limits.ts';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { useApi } from '../api-context.tsx';
import { FailureNote } from './failure-note.tsx';
import { useCreation } from './use-creation.ts';

/** A new map with nothing on it but a title. */
export function StartEmpty() {
  const api = useApi();
  const [title, setTitle] = useState('');
  const { creation, run } = useCreation();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const given = title.trim();
    run(() => api.createMap(given === '' ? {} : { title: given }));
  };
  return (
    <form className="home__way" onSubmit={onSubmit}>
      <h2 className="home__way-title">Start an empty map</h2>
      <TextField
        label="Title"
        placeholder="What is the argument about?"
        value={title}
        maxLength={TITLE_MAX}
        onChange={setTitle}
      />
      {creation.state === 'refused' && <FailureNote failure={creation.failure} />}
      <Button type="submit" busy={creation.state === 'working'}>
        Start
      </Button>
    </form>
  );
}
