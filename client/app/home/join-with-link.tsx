import { type FormEvent, useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { navigate } from '../navigation.ts';
import { mapPath, parseInvitation } from '../routes.ts';

/** The way in for somebody whose link came as text. */
export function JoinWithLink() {
  const [link, setLink] = useState('');
  const [error, setError] = useState<string>();
  const onSubmit = (event: FormEvent): void => {
    event.preventDefault();
    const invitation = parseInvitation(link);
    if (invitation !== null) navigate(mapPath(invitation.id, invitation.secret));
    else setError('This is not a whole link. Copy all of it, with everything after the #.');
  };
  return (
    <form className="home__way" onSubmit={onSubmit}>
      <h2 className="home__way-title">Join with a link</h2>
      <TextField
        label="Link"
        placeholder="Paste it here"
        value={link}
        error={error}
        autoComplete="off"
        spellCheck={false}
        onChange={(value) => {
          setLink(value);
          setError(undefined);
        }}
      />
      <Button type="submit" disabled={link.trim() === ''}>
        Join
      </Button>
    </form>
  );
}
