// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { setMapSubject } from '../../../client/commands/map.ts';
import { SessionProvider } from '../../../client/hooks/session-context.tsx';
import { MapSubject } from '../../../client/inspector/map-subject.tsx';
import { aSession, type TestSession } from '../../support/a-session.ts';

let place: HTMLElement;
let root: Root;
let session: TestSession;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('main'));
  root = createRoot(place);
  session = aSession();
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

const show = (mayEdit = true, keepsOnLeaving = false): Promise<void> =>
  act(async () =>
    root.render(
      <SessionProvider session={session}>
        <MapSubject mayEdit={mayEdit} keepsOnLeaving={keepsOnLeaving} />
        <button type="button">Elsewhere</button>
      </SessionProvider>,
    ),
  );
const button = (name: string): HTMLButtonElement => {
  const found = [...place.querySelectorAll('button')].find(({ textContent }) => textContent === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
};
const field = (): HTMLInputElement | null => place.querySelector('input');

/** Opens the field and writes in it. */
async function write(text: string): Promise<void> {
  await act(async () => place.querySelector('button')?.click());
  const put = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    put?.call(field(), text);
    field()?.dispatchEvent(new Event('input', { bubbles: true }));
  });
}

const press = (key: string): Promise<void> =>
  act(async () => {
    field()?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });

describe('what the costs of a map are costs of', () => {
  it('is said with Enter, and the focus goes to where it can be changed', async () => {
    await show();
    await write(' homework  in schools ');
    expect(place.textContent).toContain('whether a cost is “inherent in homework in schools”');
    await press('Enter');
    expect(session.reading().map.subject).toBe('homework in schools');
    expect(place.textContent).toContain('Its costs are costs of homework in schools.');
    expect(document.activeElement).toBe(button('Change what they are costs of'));
  });

  it('is left as it was by Esc and by Cancel, without a step to undo', async () => {
    await show();
    await write('homework');
    await press('Escape');
    expect(document.activeElement).toBe(button('Say what the costs are costs of'));
    await write('homework');
    await act(async () => button('Cancel').click());
    await write('');
    await press('Enter');
    expect([session.reading().map.subject, session.undo.undo()]).toEqual(['', false]);
  });

  it('is not kept by who looks elsewhere: Esc and Cancel still give it up', async () => {
    for (const giveUp of [() => press('Escape'), () => act(async () => button('Cancel').click())]) {
      await show();
      await write('homework');
      await act(async () => button('Elsewhere').focus());
      await giveUp();
      expect([session.reading().map.subject, field()]).toEqual(['', null]);
    }
  });

  it('is kept by who goes on elsewhere in a form that asks for it, where the focus stays', async () => {
    await show(true, true);
    await write('homework');
    await act(async () => button('Elsewhere').focus());
    expect(session.reading().map.subject).toBe('homework');
    expect(document.activeElement).toBe(button('Elsewhere'));
    // It stays, so that nothing moves away under a hand that is clicking, and shows what others make of it.
    await act(async () => void setMapSubject(session, 'exams'));
    expect(field()?.value).toBe('exams');
  });

  it('is not yet kept by who looks at another window', async () => {
    await show(true, true);
    await write('home');
    await act(async () => field()?.dispatchEvent(new FocusEvent('focusout', { bubbles: true })));
    expect([session.reading().map.subject, field()?.value]).toEqual(['', 'home']);
  });

  it('is no longer written by who may edit no more', async () => {
    await show();
    await write('homework');
    await show(false);
    expect(field()).toBeNull();
  });

  it('is not yet kept on the way to its own buttons', async () => {
    await show(true, true);
    await write('homework');
    await act(async () => button('Cancel').focus());
    expect([session.reading().map.subject, field()?.value]).toEqual(['', 'homework']);
  });

  it('is only read by who may not edit, and not there where the map does not say', async () => {
    await show(false);
    expect(place.textContent).toBe('Elsewhere');
  });
});
