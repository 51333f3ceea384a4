import { useCallback } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { Unseen } from '../../unseen/unseen.tsx';
import { useApi } from '../api-context.tsx';

/** What others did, with what it needs of the server and of this device. */
export function UnseenPlace() {
  const api = useApi();
  const { mapId } = useSession();
  const askActivity = useCallback(async () => {
    const answer = await api.mapHistory(mapId);
    // Without the server it is not known who did what; the list says so.
    return answer.ok ? answer.value.activity : [];
  }, [api, mapId]);
  return <Unseen databases={window.indexedDB} askActivity={askActivity} />;
}
