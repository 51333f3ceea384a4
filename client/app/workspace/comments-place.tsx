import { CommentsPanel } from '../../comments/comments-panel.tsx';
import { useSession } from '../../hooks/session-context.tsx';
import { jumpTo } from '../../inspector/jump.ts';

/** The conversations of the open map. Loaded when they are first opened. */
export default function CommentsPlace() {
  const session = useSession();
  return <CommentsPanel onJump={(about) => jumpTo(session.reading().map, about)} />;
}
