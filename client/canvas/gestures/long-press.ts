/** How long a finger rests before it means the menu, and how far it may stray meanwhile. */
const HOLD_MS = 500;
const STRAY_MAX = 10;

/** Calls back when a finger rests in one place. Returns how to stop. */
export function listenToLongPress(
  ground: HTMLElement,
  onLongPress: (target: Element, at: { readonly x: number; readonly y: number }) => void,
): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let start = { x: 0, y: 0 };
  const cancel = (): void => clearTimeout(timer);
  const onDown = (event: PointerEvent): void => {
    cancel();
    const { target } = event;
    if (event.pointerType !== 'touch' || !event.isPrimary || !(target instanceof Element)) return;
    start = { x: event.clientX, y: event.clientY };
    timer = setTimeout(() => onLongPress(target, start), HOLD_MS);
  };
  const onMove = (event: PointerEvent): void => {
    if (Math.hypot(event.clientX - start.x, event.clientY - start.y) > STRAY_MAX) cancel();
  };
  const listeners = [
    ['pointerdown', onDown],
    ['pointermove', onMove],
    ['pointerup', cancel],
    ['pointercancel', cancel],
  ] as const;
  for (const [name, listener] of listeners) ground.addEventListener(name, listener);
  return () => {
    cancel();
    for (const [name, listener] of listeners) ground.removeEventListener(name, listener);
  };
}
