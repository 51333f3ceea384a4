/** Half of a surrogate pair without its other half. */
const LONE_SURROGATE = /\p{Surrogate}/gu;

/**
 * The text with every lone half of a surrogate pair replaced by U+FFFD. Such halves cannot be written as
 * UTF-8: without this the device that typed one would show another text than everybody else, for good.
 */
export function wellFormed(text: string): string {
  return text.replace(LONE_SURROGATE, '\ufffd');
}
