// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SessionProvider } from '../../../client/hooks/session-context.tsx';
import { draftsOf } from '../../../client/judging/ballot/drafts.ts';
import { RoundInvitation } from '../../../client/judging/round-invitation.tsx';
import { createEmitter } from '../../../client/session/emitter.ts';
import { createLateJudging, type JudgingState, NOTHING_JUDGED } from '../../../client/session/judging.ts';
import { viewState } from '../../../client/view-state/store.ts';
import { err } from '../../../shared/base/result.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { aSession } from '../../support/a-session.ts';
import { at, p } from '../../support/builders.ts';
import { aRound, CARD, d, words } from '../../support/rounds.ts';

const BEFORE = viewState.getInitialState();
const CLOSED = { name: 'closed', at: at(100), by: null } as const;
const CAST = {
  target: CARD,
  judgement: 70,
  reason: '',
  wording: words('a'),
  delivery: { state: 'saved' },
} as const;

let place: HTMLElement;
let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers({ now: Date.parse(at(0)), toFake: ['setInterval', 'clearInterval', 'Date'] });
  viewState.setState(BEFORE, true);
  place = document.body.appendChild(document.createElement('div'));
  root = createRoot(place);
});
afterEach(async () => {
  await act(() => root.unmount());
  place.remove();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

/** Somebody on whose map a round is open until second 100; this device's clock is as far behind as is said. */
async function someone(more: Partial<JudgingState> = {}) {
  const changes = createEmitter();
  let state: JudgingState = { ...NOTHING_JUDGED, link: 'live', ...more };
  const judging = createLateJudging();
  const no = err('Not here.');
  judging.provide({
    ...{ state: () => state, onChange: changes.on, want: () => undefined },
    ...{ cast: () => no, open: async () => no, act: async () => no },
  });
  const become = (...rounds: readonly Round[]): Promise<void> =>
    act(async () => {
      state = { ...state, rounds: new Map(rounds.map((round) => [round.id, round])) };
      changes.emit();
    });
  const session = { ...aSession(), judging, clock: { now: () => Date.now() } };
  await act(() =>
    root.render(
      <SessionProvider session={session}>
        <RoundInvitation />
      </SessionProvider>,
    ),
  );
  await become(aRound('one', { endsAt: at(100) }));
  return { become, drafts: draftsOf(judging) };
}

const pass = (seconds: number): Promise<void> =>
  act(async () => void (await vi.advanceTimersByTimeAsync(seconds * 1_000)));
const spoken = (): string => viewState.getState().announcement;
const shown = (): string => place.textContent ?? '';
const press = (name: string): Promise<void> =>
  act(async () =>
    [...place.querySelectorAll('button')]
      .find((each) => each.textContent === name || each.getAttribute('aria-label') === name)
      ?.click(),
  );

describe('before the time of a round is over', () => {
  it('whoever is not done is told in its last minute and again in its last ten seconds, aloud and in sight', async () => {
    await someone();
    await pass(38);
    expect(shown()).toContain('1:02 left');
    await pass(3);
    expect(spoken()).toBe('Does it happen? Less than a minute left. 1 still to judge.');
    expect(shown()).toContain('Less than a minute left. 1 still to judge.');
    await pass(48);
    expect(spoken()).not.toContain('ten seconds');
    await pass(2);
    expect(spoken()).toBe('Does it happen? Less than ten seconds left. 1 still to judge.');
    expect(shown()).toContain('Less than ten seconds left.');
  });

  it('that goes by the server’s clock, and is said also to somebody who declined', async () => {
    const { drafts } = await someone({ aheadMs: 30_000 });
    await press('Not now');
    expect(shown()).toBe('');
    await pass(1);
    expect(shown()).toBe('');
    await act(async () => drafts.keep(d('one'), 'e_cost', { judgement: 3, reason: '' }));
    await pass(10);
    expect(spoken()).toContain(
      'Less than a minute left. 1 still to judge. What you have chosen counts only once',
    );
    await press('Not now');
    expect(shown()).toBe('');
  });

  it('nobody is disturbed who has judged everything', async () => {
    await someone({ mine: new Map([[d('one'), new Map([['e_cost', CAST]])]]) });
    viewState.setState({ announcement: '' });
    await pass(95);
    expect(shown()).toBe('');
    expect(spoken()).toBe('');
  });
});

describe('when a round ends', () => {
  it('what was chosen and not cast is said to count for nothing, until it is looked at', async () => {
    const { become, drafts } = await someone();
    await act(async () => drafts.keep(d('one'), 'e_cost', { judgement: 3, reason: '' }));
    await become(aRound('one', { endsAt: at(100), stage: CLOSED }));
    expect(spoken()).toContain(
      'The round is closed. You had chosen something but not cast it; it did not count.',
    );
    expect(shown()).toContain('You had chosen something but not cast it; it did not count.');
    await become(aRound('one', { stage: { name: 'revealed', closedAt: at(100), at: at(101) } }));
    expect(shown()).toContain('not cast it; it did not count.');
    expect(spoken()).toBe('Does it happen? The round was revealed.');
    await press('See what you chose');
    expect(viewState.getState()).toMatchObject({ sidePanel: 'judging', round: { id: d('one') } });
    await act(async () => drafts.dropAll(d('one')));
    await act(async () => viewState.setState({ sidePanel: 'none' }));
    expect(shown()).not.toContain('not cast');
  });

  it('a round that is open comes before what was not cast in another', async () => {
    const { become, drafts } = await someone();
    await act(async () => drafts.keep(d('one'), 'e_cost', { judgement: 3, reason: '' }));
    await become(aRound('one', { stage: CLOSED }), aRound('two', { question: 'casts' }));
    expect(shown()).toContain('asks everybody: What casts it?');
    await press('Not now');
    expect(shown()).toContain('not cast it; it did not count.');
  });

  it('a reveal is no news any more to whoever had the panel open, whatever else there was', async () => {
    const { become } = await someone();
    await act(async () => viewState.setState({ sidePanel: 'judging' }));
    const revealed = aRound('one', { stage: { name: 'revealed', closedAt: at(9), at: at(9) } });
    await become(revealed, aRound('two', { question: 'casts' }));
    await act(async () => viewState.setState({ sidePanel: 'none' }));
    expect(shown()).toContain('What casts it?');
    await press('Not now');
    expect(shown()).toBe('');
  });

  it('nothing is said of drafts to whoever has none', async () => {
    const { become } = await someone();
    await become(aRound('one', { stage: { ...CLOSED, by: p('hanna') } }));
    expect(spoken()).toBe('Does it happen? The round is closed.');
  });
});
