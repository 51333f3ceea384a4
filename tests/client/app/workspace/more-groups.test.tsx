// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { Api } from '../../../../client/app/api.ts';
import { ApiProvider } from '../../../../client/app/api-context.tsx';
import { type MenuPlace, useMoreGroups } from '../../../../client/app/workspace/more-groups.tsx';
import { SessionProvider } from '../../../../client/hooks/session-context.tsx';
import type { Role } from '../../../../shared/wire/roles.ts';
import { aSession } from '../../../support/a-session.ts';

const UNDO = 'Undo my last act';
const LOOKS = ['Back to what I looked at before', 'Forward to what I looked at next'];

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  const media = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => media);
});
afterEach(() => vi.unstubAllGlobals());

function Lines(place: MenuPlace) {
  return useMoreGroups(place).flatMap(({ items }) => items.map(({ label }) => <li key={label}>{label}</li>));
}

/** The lines of the menu, from the top. */
async function linesFor(role: Role, place: MenuPlace): Promise<readonly (string | null)[]> {
  const list = document.createElement('ul');
  const root = createRoot(list);
  await act(() =>
    root.render(
      <ApiProvider api={{} as Api}>
        <SessionProvider session={aSession({ role })}>
          <Lines {...place} />
        </SessionProvider>
      </ApiProvider>,
    ),
  );
  const lines = [...list.children].map(({ textContent }) => textContent);
  await act(() => root.unmount());
  return lines;
}

it('has back and forward wherever it opens: any bar may be too narrow for them', async () => {
  for (const place of [{ isPhone: true }, { isPhone: false }, { isPhone: false, short: true }]) {
    expect(await linesFor('participant', place)).toEqual(expect.arrayContaining(LOOKS));
  }
});

it('has the subject of the map on a phone, where no overview has it, for who may edit', async () => {
  const SUBJECT = 'Subject of the map';
  expect(await linesFor('participant', { isPhone: true })).toContain(SUBJECT);
  expect(await linesFor('participant', { isPhone: false })).not.toContain(SUBJECT);
  expect(await linesFor('observer', { isPhone: true })).not.toContain(SUBJECT);
});

it('leads with undo and redo on a phone, and not for who only reads', async () => {
  expect((await linesFor('participant', { isPhone: true })).slice(0, 2)).toEqual([UNDO, 'Redo']);
  expect((await linesFor('observer', { isPhone: true })).slice(0, 2)).toEqual(LOOKS);
  expect(await linesFor('observer', { isPhone: true })).not.toContain(UNDO);
});
