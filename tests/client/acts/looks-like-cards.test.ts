import { expect, it } from 'vitest';
import { looksLikeCards } from '../../../client/acts/looks-like-cards.ts';

it('only a native map file is taken for cards', () => {
  expect(looksLikeCards('{ "format": "penumbra-map", "elements": [] }')).toBe(true);
  expect(looksLikeCards('some words about a "penumbra-map"')).toBe(false);
  expect(looksLikeCards('')).toBe(false);
});
