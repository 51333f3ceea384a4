import { expect, it } from 'vitest';
import { prefixLines } from '../../tools/prefix-lines.ts';

it('puts the prefix before whole lines, however the text arrives', () => {
  const written: string[] = [];
  const show = prefixLines('[x] ', (text) => written.push(text));
  for (const chunk of ['on', 'e\ntwo\n', '', 'three']) show(chunk);
  expect(written).toEqual(['[x] one\n', '[x] two\n']);
});
