import { useCallback, useEffect, useRef, useState } from 'react';
import type { MapId } from '../../../shared/base/ids.ts';
import type { KnownPerson } from '../../../shared/wire/http.ts';
import { useSession } from '../../hooks/session-context.tsx';
import type { Peer } from '../../session/types.ts';
import type { Api } from '../api.ts';
import { failureText } from './failure-text.ts';

/** Everybody the server knows of in a map, as a host is told. */
export interface KnownPeople {
  /** Null until the server has answered once. */
  readonly people: readonly KnownPerson[] | null;
  readonly failure: string | null;
  ask(): void;
  /** Takes in what the server said about one of them. */
  put(person: KnownPerson): void;
}

/** Asks the server who joined, now and whenever somebody comes or goes. */
export function useKnownPeople(api: Api, mapId: MapId): KnownPeople {
  const [people, setPeople] = useState<readonly KnownPerson[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const question = useRef(0);
  const { presence } = useSession();
  const ask = useCallback((): void => {
    question.current += 1;
    const mine = question.current;
    void api.participants(mapId).then((answer) => {
      // An older answer does not know what changed since.
      if (mine !== question.current) return;
      if (answer.ok) setPeople(answer.value);
      setFailure(answer.ok ? null : failureText(answer.error));
    });
  }, [api, mapId]);
  useEffect(() => {
    ask();
    let before = whoIsHere(presence.peers());
    return presence.onPeers(() => {
      const now = whoIsHere(presence.peers());
      if (now === before) return;
      before = now;
      ask();
    });
  }, [ask, presence]);
  const put = (person: KnownPerson): void => {
    question.current += 1;
    setPeople((all) => all?.map((each) => (each.id === person.id ? person : each)) ?? null);
  };
  return { people, failure, ask, put };
}

function whoIsHere(peers: readonly Peer[]): string {
  return peers.map(({ user }) => `${user.id} ${user.role}`).join();
}
