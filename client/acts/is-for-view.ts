/** Elements that need the keys themselves. */
const TYPING = 'input, textarea, select, [contenteditable]:not([contenteditable="false"])';

/** Keys are a view's own when it, or nothing at all, has the focus and nobody is writing. */
export function isForView(target: EventTarget | null, view: HTMLElement): boolean {
  if (!(target instanceof Element)) return false;
  if (target.matches(TYPING) || target.closest('[popover]') !== null) return false;
  return target.contains(view) || view.contains(target);
}
