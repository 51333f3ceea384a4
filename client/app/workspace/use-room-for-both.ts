import { useMediaQuery } from '../../ui/use-media-query.ts';

/** From here on there is room for the history beside the inspector; else it takes its place. */
const ROOM_FOR_BOTH = '(min-width: 1600px)';

/** Whether the inspector stays while the history is open. */
export function useRoomForBoth(): boolean {
  return useMediaQuery(ROOM_FOR_BOTH);
}
