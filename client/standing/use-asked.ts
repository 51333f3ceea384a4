import { useMemo, useSyncExternalStore } from 'react';
import type { RoundId } from '../../shared/base/ids.ts';
import type { Round } from '../../shared/judging/round.ts';
import { cardOrRelation } from '../../shared/judging/target.ts';
import type { TargetId } from '../../shared/model/relation.ts';
import { useSession } from '../hooks/session-context.tsx';
import type { JudgingStore } from '../session/judging.ts';

/** What bears the mark for whoever cannot see it. */
export const ASKED_WORDS = 'Asked about in the open round';

type Asked = ReadonlyMap<TargetId, RoundId>;

const NOTHING: Asked = new Map();
const read = new WeakMap<object, { readonly open: string; readonly asked: Asked }>();

/**
 * What the open rounds ask about, and which of them, the newest, does. The same map for as long as the same rounds are
 * open, whatever else is told of them: nothing is drawn again because somebody cast a ballot.
 */
export function askedOf(judging: Pick<JudgingStore, 'state'>): Asked {
  const rounds = [...judging.state().rounds.values()].filter(({ stage }) => stage.name === 'open');
  // What a round asks about does not change once it is open.
  const open = rounds.map(({ id }) => id).join(' ');
  const known = read.get(judging);
  if (known?.open === open) return known.asked;
  const asked: Asked = rounds.length === 0 ? NOTHING : new Map(rounds.flatMap(targetsOf));
  read.set(judging, { open, asked });
  return asked;
}

function targetsOf({ id, targets }: Round): [TargetId, RoundId][] {
  return targets.map((each) => [cardOrRelation(each), id]);
}

/** The open round that asks about something, or about a quotation of it; undefined when none does. */
export function useAsked(id: TargetId): RoundId | undefined {
  const { judging } = useSession();
  return useSyncExternalStore(judging.onChange, () => askedOf(judging).get(id));
}

/** Everything that the open rounds ask about; the same set until another round opens or one of them closes. */
export function useAllAsked(): ReadonlySet<TargetId> {
  const { judging } = useSession();
  const asked = useSyncExternalStore(judging.onChange, () => askedOf(judging));
  return useMemo(() => new Set(asked.keys()), [asked]);
}
