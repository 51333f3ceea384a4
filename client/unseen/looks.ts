/** How long something has to be in sight to count as looked at, in milliseconds: about as long as reading it takes. */
const LOOK_MS = 2_500;
/** What is in sight is found out this often, in milliseconds, and only while anything is unseen. */
const EVERY_MS = 500;
/** After so long without a hand on mouse or keys, in milliseconds, somebody may have gone. */
const AWAY_AFTER_MS = 60_000;
/** How much of something has to be in sight, as a part of its height and width. */
const PART = 0.6;

const SIGNS_OF_LIFE = ['pointermove', 'pointerdown', 'keydown', 'wheel', 'touchstart'] as const;

/** Tells of what is marked as unseen on the page and was in sight for a moment, while somebody is there to see it. */
export function watchLooks(now: () => number, onLook: (place: string) => void): () => void {
  /** Since when each has been in sight. */
  let inSight = new Map<string, number>();
  let lastSign = now();
  const live = (): void => {
    lastSign = now();
  };
  const look = (): void => {
    const here = document.visibilityState === 'visible' && document.hasFocus();
    const before = inSight;
    inSight = new Map();
    if (!here || now() - lastSign > AWAY_AFTER_MS) return;
    for (const place of placesInSight()) {
      const since = before.get(place) ?? now();
      if (now() - since >= LOOK_MS) onLook(place);
      else inSight.set(place, since);
    }
  };
  for (const sign of SIGNS_OF_LIFE) window.addEventListener(sign, live, { passive: true });
  const timer = setInterval(look, EVERY_MS);
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS_OF_LIFE) window.removeEventListener(sign, live);
  };
}

function placesInSight(): Set<string> {
  const places = new Set<string>();
  for (const element of document.querySelectorAll<HTMLElement>('[data-unseen]')) {
    const place = element.dataset.unseen;
    if (place !== undefined && isInSight(element)) places.add(place);
  }
  return places;
}

/** Whether enough of something is within the window, readable, and under nothing else. */
function isInSight(element: HTMLElement): boolean {
  // From afar a card is a block of colour: that it is there can be seen, but not what it says.
  if (element.matches('[data-lod="block"]')) return false;
  const box = element.getBoundingClientRect();
  const left = Math.max(0, box.left);
  const top = Math.max(0, box.top);
  const width = Math.min(window.innerWidth, box.right) - left;
  const height = Math.min(window.innerHeight, box.bottom) - top;
  if (width < box.width * PART || height < Math.min(box.height, window.innerHeight) * PART) return false;
  const over = document.elementFromPoint(left + width / 2, top + height / 2);
  return over !== null && (element.contains(over) || over.contains(element));
}
