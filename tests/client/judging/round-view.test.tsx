// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SessionProvider } from '../../../client/hooks/session-context.tsx';
import { draftsOf } from '../../../client/judging/ballot/drafts.ts';
import { RoundView } from '../../../client/judging/round-view.tsx';
import { createLateJudging } from '../../../client/session/judging.ts';
import { aSession } from '../../support/a-session.ts';
import { at } from '../../support/builders.ts';
import { aRound, d } from '../../support/rounds.ts';

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.unstubAllGlobals();
});

it('the focus goes to the question when the notice of what was not cast is put away', async () => {
  const judging = createLateJudging();
  draftsOf(judging).keep(d('one'), 'e_cost', { judgement: 3, reason: '' });
  const round = aRound('one', { stage: { name: 'closed', at: at(5), by: null } });
  await act(() =>
    root.render(
      <SessionProvider session={{ ...aSession(), judging }}>
        <RoundView round={round} wish={undefined} onAgain={() => undefined} />
      </SessionProvider>,
    ),
  );
  const seen = [...place.querySelectorAll('button')].find(
    ({ textContent }) => textContent === 'I have seen it',
  );
  seen?.focus();
  expect(document.activeElement).toBe(seen);
  await act(async () => seen?.click());
  expect(place.textContent).not.toContain('I have seen it');
  expect(document.activeElement).toBe(place.querySelector('h3'));
});
