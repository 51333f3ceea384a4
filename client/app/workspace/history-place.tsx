import { useMemo } from 'react';
import { createPortal } from 'react-dom';
import type { MapId } from '../../../shared/base/ids.ts';
import { err, ok } from '../../../shared/base/result.ts';
import { parseNativeText } from '../../../shared/formats/native/parse.ts';
import { History } from '../../history/history.tsx';
import type { HistorySource, PastMap, Told } from '../../history/source.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { openPast } from '../../session/past-session.ts';
import type { MapSession } from '../../session/types.ts';
import type { Api } from '../api.ts';
import type { ApiResult } from '../api-calls.ts';
import { useApi } from '../api-context.tsx';

interface HistoryPlaceProps {
  /** Where the bar over the map goes. */
  readonly overMap: HTMLElement | null;
  /** Puts the map as it was in place of the present; null: the present again. */
  readonly onShow: (past: MapSession | null) => void;
}

/** The history of the open map, with what it needs from the server. Loaded when it is first opened. */
export default function HistoryPlace({ overMap, onShow }: HistoryPlaceProps) {
  const api = useApi();
  const session = useSession();
  const source = useMemo(() => sourceOf(api, session.mapId), [api, session.mapId]);
  return (
    <History
      source={source}
      onShow={(map) => onShow(map === null ? null : openPast(session, map))}
      overMap={(bar) => (overMap === null ? null : createPortal(bar, overMap))}
    />
  );
}

function sourceOf(api: Api, id: MapId): HistorySource {
  return {
    timeline: async () => told(await api.mapHistory(id)),
    at: async (seq) => readFile(await api.mapAt(id, seq)),
    version: async (version) => readFile(await api.mapVersion(id, version)),
    name: async (name, seq) => told(await api.nameVersion(id, name, seq)),
    remove: async (version) => told(await api.removeVersion(id, version)),
  };
}

function told<T>(answer: ApiResult<T>): Told<T> {
  return answer.ok ? answer : err(answer.error.detail);
}

function readFile(answer: ApiResult<string>): Told<PastMap> {
  if (!answer.ok) return told(answer);
  const file = parseNativeText(answer.value);
  if (!file.ok) return err(file.error.message);
  const { map, diagnostics } = file.value;
  const leftOut = diagnostics.filter(({ severity }) => severity === 'error');
  // People are no part of the map, and nothing is restored of them.
  const records = leftOut.flatMap(({ record }) =>
    record && record.kind !== 'participant' ? [record.id] : [],
  );
  return ok({ map, unread: new Set(records) });
}
