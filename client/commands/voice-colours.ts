/** Mid-tones that read on the light and the dark ground, far apart from one to the next. */
const VOICE_COLOURS = [
  '#b4552d',
  '#2f6f8f',
  '#7a5ea8',
  '#4c7a34',
  '#a8456b',
  '#8a6d1f',
  '#3f6bb0',
  '#2e7d6b',
  '#96503f',
  '#6b6f2a',
] as const;

/** The colour for the next voice of a map that has `count` voices. */
export function nextVoiceColour(count: number): string {
  return VOICE_COLOURS[count % VOICE_COLOURS.length] ?? VOICE_COLOURS[0];
}
