import { useState } from 'react';
import { TITLE_MAX } from '../../../shared/model/limits.ts';
import { setMapTitle } from '../../commands/map.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit } from '../../hooks/use-session-parts.ts';
import { notify } from '../../view-state/actions.ts';
import './map-title.css';

/** The map's title; whoever may edit renames it in place. Enter keeps, Esc gives up. */
export function MapTitle() {
  const session = useSession();
  const title = useMap((map) => map.title);
  const mayEdit = useMayEdit();
  const [draft, setDraft] = useState<string | null>(null);
  if (!mayEdit) return <h1 className="map-title map-title--read">{title || 'Untitled map'}</h1>;
  const keep = (): void => {
    const wanted = draft?.trim() ?? '';
    setDraft(null);
    if (wanted === '' || wanted === title) return;
    const renamed = setMapTitle(session, wanted);
    if (!renamed.ok) notify({ tone: 'warning', text: renamed.error.message });
  };
  return (
    <h1 className="map-title">
      <input
        className="map-title__input"
        aria-label="Title of the map"
        title={title}
        placeholder="Untitled map"
        maxLength={TITLE_MAX}
        value={draft ?? title}
        onChange={(event) => setDraft(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={keep}
        onKeyDown={(event) => {
          if (event.key === 'Enter') event.currentTarget.blur();
          if (event.key === 'Escape') {
            event.stopPropagation();
            setDraft(null);
          }
        }}
      />
    </h1>
  );
}
