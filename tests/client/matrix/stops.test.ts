// @vitest-environment jsdom
import { expect, it } from 'vitest';
import { keepOneTabStop, nextStop } from '../../../client/matrix/stops.ts';

function aTable(): HTMLTableElement {
  const table = document.createElement('table');
  table.innerHTML = `
    <tr><th><button data-stop id="a"></button></th><td></td>
      <td><button data-stop id="b"></button><button data-stop id="c"></button></td></tr>
    <tr><th><button data-stop id="d"></button></th><td><button data-stop id="e"></button></td><td></td></tr>`;
  return table;
}

it('leads sideways to the nearest cell that holds something, and up and down within a column', () => {
  const table = aTable();
  const from = (id: string, key: string) =>
    nextStop(table, table.querySelector<HTMLElement>(`#${id}`)!, key)?.id;
  expect([from('a', 'ArrowRight'), from('b', 'ArrowLeft'), from('b', 'ArrowDown')]).toEqual(['b', 'a', 'c']);
  expect([from('a', 'ArrowDown'), from('d', 'ArrowUp'), from('c', 'ArrowDown')]).toEqual([
    'd',
    'a',
    undefined,
  ]);
  expect([from('c', 'Home'), from('d', 'End'), from('a', 'x')]).toEqual(['a', 'e', undefined]);
});

it('leaves one stop to the Tab key: where the focus was last, else the first', () => {
  const table = aTable();
  const inTabOrder = () =>
    [...table.querySelectorAll('button')].filter((each) => each.tabIndex === 0).map(({ id }) => id);
  keepOneTabStop(table, null);
  expect(inTabOrder()).toEqual(['a']);
  keepOneTabStop(table, table.querySelector<HTMLElement>('#e'));
  expect(inTabOrder()).toEqual(['e']);
  keepOneTabStop(table, document.createElement('button'));
  expect(inTabOrder()).toEqual(['a']);
});
