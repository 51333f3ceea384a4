// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Menu } from '../../../client/ui/menu.tsx';
import { RadixMenu } from '../../../client/ui/menu-radix.tsx';

/** What has been fetched so far: the test says when the inside of the menu comes. */
const fetched = vi.hoisted(() => ({ part: undefined as unknown }));
vi.mock('../../../client/ui/later.ts', () => ({ later: () => null, useLater: () => fetched.part }));

let page: HTMLElement;
let root: Root;

const button = () => page.querySelector('button');
const items = () => document.querySelectorAll('[role="menuitem"]').length;

function render(): void {
  root.render(
    <Menu
      label="Fruit"
      groups={[{ items: [{ label: 'Apple', onSelect: () => undefined }] }]}
      trigger={<button type="button">Fruit</button>}
    />,
  );
}

/** The menu comes, and with it the button that stays. */
async function menuComes(): Promise<void> {
  const first = button();
  fetched.part = RadixMenu;
  await act(render);
  expect(button()).not.toBe(first);
}

function press(type: string, pointerType = 'mouse'): void {
  const event = new MouseEvent(type, { bubbles: true, cancelable: true, button: 0 });
  button()?.dispatchEvent(Object.assign(event, { pointerType }));
}

beforeEach(async () => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal(
    'ResizeObserver',
    class {
      observe(): void {}
      unobserve(): void {}
      disconnect(): void {}
    },
  );
  fetched.part = undefined;
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
  await act(render);
});
afterEach(async () => {
  await act(() => root.unmount());
  page.remove();
  vi.unstubAllGlobals();
});

describe('a menu whose inside is on its way', () => {
  it('comes closed when nobody asked for it', async () => {
    await menuComes();
    expect(items()).toBe(0);
  });

  it('comes open when its button was clicked', async () => {
    await act(() => press('click'));
    await menuComes();
    expect(items()).toBe(1);
  });

  it('comes open when the press began on the button that it replaces', async () => {
    await act(() => press('pointerdown'));
    await menuComes();
    expect(items()).toBe(1);
  });

  it('comes closed when a finger only touched its button, which may be the beginning of a scroll', async () => {
    await act(() => press('pointerdown', 'touch'));
    await menuComes();
    expect(items()).toBe(0);
  });

  it('leaves the focus on its button', async () => {
    await act(() => button()?.focus());
    await menuComes();
    expect(document.activeElement).toBe(button());
  });
});
