import { useState } from 'react';
import { forgetDevice } from '../../session/device-storage.ts';
import { dropTexts } from '../../texts/text-database.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { X } from '../../ui/icons.ts';
import { Pill } from '../../ui/pill.tsx';
import { forgetSeen } from '../../unseen/seen-database.ts';
import { forgetVisits } from '../../view-state/last-visit.ts';
import { forgetPlaces } from '../../view-state/places.ts';
import { inBase } from '../base-path.ts';
import { navigate } from '../navigation.ts';
import { forgetMap, type OpenedMap, readOpenedMaps } from '../opened-maps.ts';
import { ROLE_NAMES } from '../role-words.ts';
import { mapPath } from '../routes.ts';
import './opened-maps.css';

const dates = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The maps opened before on this device, newest first. Nothing shows when there are none. */
export function OpenedMaps() {
  const [maps, setMaps] = useState(() => readOpenedMaps(window.localStorage));
  if (maps.length === 0) return null;
  const forget = (map: OpenedMap): void => {
    // What was never sent stays on the device: the map can be opened again from its link.
    forgetDevice(map.id, window.localStorage, window.indexedDB);
    void dropTexts(map.id, window.indexedDB);
    void forgetSeen(map.id, window.indexedDB);
    forgetPlaces(window.localStorage, map.id);
    forgetVisits(window.localStorage, map.id);
    forgetMap(window.localStorage, map.id);
    setMaps(readOpenedMaps(window.localStorage));
  };
  return (
    <section className="opened" aria-labelledby="opened-title">
      <h2 className="opened__title" id="opened-title">
        Opened before on this device
      </h2>
      <ul className="opened__list">
        {maps.map((map) => (
          <li className="opened__entry" key={map.id}>
            <a className="opened__link" href={inBase(entryPath(map))} onClick={(event) => follow(event, map)}>
              <span className="opened__name">{map.title === '' ? 'Untitled map' : map.title}</span>
              <time className="opened__time" dateTime={new Date(map.openedAt).toISOString()}>
                {dates.format(map.openedAt)}
              </time>
            </a>
            <Pill>{ROLE_NAMES[map.role]}</Pill>
            <IconButton
              label={`Remove “${map.title}” from this list (the map stays)`}
              icon={<X />}
              onClick={() => forget(map)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** With the link that opened it, so that the map opens after the session has ended too. */
function entryPath(map: OpenedMap): string {
  return map.links[map.role] ?? mapPath(map.id);
}

function follow(event: React.MouseEvent, map: OpenedMap): void {
  // A click with a modifier means another tab: the browser's own business.
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
  event.preventDefault();
  navigate(entryPath(map));
}
