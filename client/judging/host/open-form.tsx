import { type FormEvent, useId, useMemo, useState } from 'react';
import { QUESTION_WORDS, targetNoun } from '../../../shared/judging/question-words.ts';
import { QUESTION_SUBJECTS, QUESTIONS } from '../../../shared/judging/questions.ts';
import type { Round } from '../../../shared/judging/round.ts';
import { type Target, targetKey } from '../../../shared/judging/target.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { mayJudge } from '../../../shared/wire/roles.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { useMayEdit, usePeers } from '../../hooks/use-session-parts.ts';
import { MapSubject } from '../../inspector/map-subject.tsx';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { Switch } from '../../ui/switch.tsx';
import { useView } from '../../view-state/store.ts';
import { TargetName } from '../target/target-name.tsx';
import { TIME_LIMITS } from '../time-words.ts';
import './open-form.css';
import { firstTerms, namesHint, requestOf, type Scope, scopeProblem, scopesOf, type Terms } from './terms.ts';

interface OpenFormProps {
  /** A round that is asked once more, with its targets. */
  readonly like: Round | undefined;
  readonly onOpened: (round: Round) => void;
}

/** Where a host decides what everybody is asked, about what, and what is told of it. */
export function OpenForm({ like, onOpened }: OpenFormProps) {
  const { judging, me } = useSession();
  const judges = [me, ...usePeers().map(({ user }) => user)].filter(({ role }) => mayJudge(role));
  const here = new Set(judges.map(({ id }) => id)).size;
  const selection = useView((view) => view.selection);
  const map = useMap(({ elements, relations }) => ({ elements, relations }));
  const subject = useMap((whole) => whole.subject);
  const mayEdit = useMayEdit();
  const [terms, setTerms] = useState(() => firstTerms(like, selection.size));
  const [busy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<string>();
  const lens = useView((view) => view.lensed);
  const lensed = useMemo(
    () => (lens === null ? null : new Set<TargetId>([...lens.elements, ...lens.relations])),
    [lens],
  );
  const scopes = scopesOf(map, terms.question, selection, like, lensed);
  const scope = scopes.has(terms.scope) ? terms.scope : 'all';
  const targets = scopes.get(scope) ?? [];
  const problem = scopeProblem(terms.question, targets);
  const change = (some: Partial<Terms>): void => setTerms({ ...terms, ...some });
  const open = async (): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const opened = await judging.open(requestOf(terms, targets));
    setBusy(false);
    if (opened.ok) onOpened(opened.value);
    else setRefusal(opened.error);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (problem === undefined) void open();
  };
  return (
    <form className="judging__body open-form" onSubmit={submit}>
      <div>
        <Select
          label="What is asked"
          value={terms.question}
          options={QUESTIONS.map((question) => ({
            value: question,
            label: QUESTION_WORDS[question].title,
            meaning: `Asked of ${QUESTION_SUBJECTS[question]}`,
          }))}
          onChange={(question) => change({ question })}
        />
        <p className="open-form__hint">{QUESTION_WORDS[terms.question].hint(subject)}</p>
        {terms.question === 'casts' && <MapSubject mayEdit={mayEdit} keepsOnLeaving />}
      </div>
      <Scopes terms={terms} scopes={scopes} chosen={scope} onChoose={(next) => change({ scope: next })} />
      {problem === undefined ? (
        <Chosen targets={targets} />
      ) : (
        <p className="open-form__problem" role="status">
          {problem}
        </p>
      )}
      <Select
        label="Time limit"
        value={terms.limit}
        options={TIME_LIMITS}
        onChange={(limit) => change({ limit })}
      />
      <div className="open-form__switches">
        <Switch
          label="Ask for reasons"
          checked={terms.asksReasons}
          onChange={(asksReasons) => change({ asksReasons })}
        />
        <Switch
          label="Show names at the reveal"
          checked={terms.showsNames}
          onChange={(showsNames) => change({ showsNames })}
        />
        <Switch
          label="Show by name who is done"
          checked={terms.showsWho}
          onChange={(showsWho) => change({ showsWho })}
        />
      </div>
      <p className="open-form__hint">{namesHint(terms.showsNames, here)}</p>
      {refusal !== undefined && (
        <p className="open-form__problem" role="alert">
          {refusal}
        </p>
      )}
      <Button type="submit" variant="primary" size="lg" busy={busy} disabled={problem !== undefined}>
        {problem === undefined
          ? `Ask everybody about ${targets.length} ${targetNoun(terms.question, targets.length)}`
          : 'Ask everybody'}
      </Button>
    </form>
  );
}

interface ScopesProps {
  readonly terms: Terms;
  readonly scopes: ReadonlyMap<Scope, readonly Target[]>;
  readonly chosen: Scope;
  readonly onChoose: (scope: Scope) => void;
}

function Scopes({ terms, scopes, chosen, onChoose }: ScopesProps) {
  const name = useId();
  return (
    <fieldset className="open-form__scopes">
      <legend>About what</legend>
      {[...scopes].map(([scope, targets]) => (
        <label key={scope}>
          <input type="radio" name={name} checked={scope === chosen} onChange={() => onChoose(scope)} />
          <span>{scopeWords(scope, targetNoun(terms.question, 2))}</span>
          <span className="open-form__count">{targets.length}</span>
        </label>
      ))}
      {!scopes.has('selection') && (
        <p className="open-form__hint">Or select cards on the map first, to ask about those alone.</p>
      )}
    </fieldset>
  );
}

function scopeWords(scope: Scope, nouns: string): string {
  switch (scope) {
    case 'all':
      return `All ${nouns}`;
    case 'selection':
      return `The ${nouns} that I have selected`;
    case 'lens':
      return `The ${nouns} that fit the lens`;
    case 'again':
      return 'The same as in that round';
  }
}

/** What everybody will be asked about, to be looked over. */
function Chosen({ targets }: { readonly targets: readonly Target[] }) {
  return (
    <details className="open-form__chosen">
      <summary>Look them over</summary>
      <ol>
        {targets.map((target) => (
          <li key={targetKey(target)}>
            <TargetName target={target} />
          </li>
        ))}
      </ol>
    </details>
  );
}
