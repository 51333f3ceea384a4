import type { SourceId } from '../../shared/base/ids.ts';
import { sourceLabel } from '../../shared/references/in-text.ts';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { useSourceText } from '../texts/texts-context.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { BookOpen, CircleAlert, CloudOff } from '../ui/icons.ts';
import { ProgressBar, Spinner } from '../ui/progress.tsx';
import { openDialog } from '../view-state/actions.ts';
import { PaperView } from './paper-view.tsx';

interface PaperProps {
  readonly sourceId: SourceId;
  readonly isOverMap: boolean;
}

/** One paper: its text, or why there is none to be read at the moment. */
export function Paper({ sourceId, isOverMap }: PaperProps) {
  const hash = useMap((map) => map.sources.get(sourceId)?.textHash);
  const label = useMap((map) => sourceLabel(map, sourceId));
  const loaded = useSourceText(hash);
  const mayEdit = useMayEdit();
  switch (loaded.state) {
    case 'ready':
      return (
        <PaperView
          key={loaded.hash}
          sourceId={sourceId}
          hash={loaded.hash}
          text={loaded.text}
          isOverMap={isOverMap}
        />
      );
    case 'absent':
      return (
        <div className="reader-state">
          <EmptyState
            icon={<BookOpen />}
            text={`The text of ${label} is not here yet.`}
            action={
              mayEdit && (
                <Button variant="primary" onClick={() => openDialog({ kind: 'add-text', sourceId })}>
                  Add its text
                </Button>
              )
            }
          />
        </div>
      );
    case 'loading':
      return (
        <div className="reader-state">
          {loaded.progress === null ? (
            <Spinner label={`Fetching ${label}…`} />
          ) : (
            <ProgressBar label={`Fetching ${label}…`} value={loaded.progress} />
          )}
        </div>
      );
    case 'offline':
      return (
        <div className="reader-state">
          <EmptyState
            icon={<CloudOff />}
            text={`There is no connection, and the text of ${label} has not been read on this device before. It comes as soon as there is one.`}
          />
        </div>
      );
    case 'failed':
      return (
        <div className="reader-state">
          <EmptyState
            icon={<CircleAlert />}
            text={`The text of ${label} could not be fetched. ${loaded.reason}`}
            action={<Button onClick={loaded.retry}>Try again</Button>}
          />
        </div>
      );
  }
}
