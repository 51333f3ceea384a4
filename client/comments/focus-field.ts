/** Puts the caret into a field that has just opened. Always the same function: a new one React would call at each render. */
export function focusField(place: HTMLDivElement | null): void {
  place?.querySelector('textarea')?.focus();
}
