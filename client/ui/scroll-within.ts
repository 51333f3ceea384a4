/** Scrolls the pane in which something lies so that it stands a third down, with room for what opens under it. The page itself stays. */
export function scrollWithin(element: HTMLElement): void {
  for (let pane = element.parentElement; pane !== null; pane = pane.parentElement) {
    if (!/auto|scroll/.test(getComputedStyle(pane).overflowY)) continue;
    const below = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
    pane.scrollTop += below - pane.clientHeight / 3;
    return;
  }
}
