import { expect, it } from 'vitest';
import { accountAsText } from '../../../../client/app/workspace/export-words.ts';

it('tells a map under its title, each heading underlined, each sentence a paragraph', () => {
  const account = [
    { heading: 'The map', sentences: ['There are 2 cards.', 'One rebuts the other.'] },
    { heading: 'Costs', sentences: ['Meetings take time.'] },
  ];
  expect(accountAsText(' Our map ', account)).toBe(`Our map
=======

The map
-------

There are 2 cards.

One rebuts the other.

Costs
-----

Meetings take time.
`);
});

it('names a map without a title', () => {
  expect(accountAsText('', [])).toMatch(/^Untitled map\n=+\n$/);
});
