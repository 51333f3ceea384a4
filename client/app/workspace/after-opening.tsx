import { UnseenPlace } from './unseen-place.tsx';
import { useAnnouncedChanges } from './use-announced-changes.ts';
import { useKeptLooks } from './use-kept-looks.ts';
import { useOwnWords } from './use-own-words.ts';
import { useVisit } from './use-visit.ts';

/** What goes on beside the map once it shows, and is not needed to show it, with the panel of what others did. Loaded after it. */
export default function AfterOpening() {
  useAnnouncedChanges();
  useOwnWords();
  useVisit();
  useKeptLooks();
  return <UnseenPlace />;
}
