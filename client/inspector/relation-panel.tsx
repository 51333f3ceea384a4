import {
  REBUTTAL_MODES,
  REBUTTAL_MOVES,
  type RebuttalMove,
  type Relation,
  targetsRelation,
} from '../../shared/model/relation.ts';
import {
  MODE_MEANINGS,
  MODE_WORDS,
  MOVE_WORDS,
  moveMeaning,
  RELATION_WORDS,
  relationVerb,
} from '../../shared/model/words.ts';
import { deleteSelection } from '../commands/delete.ts';
import { changeRelationFields, relink } from '../commands/relations.ts';
import { CommentsSection } from '../comments/comments-section.tsx';
import { useSession } from '../hooks/session-context.tsx';
import { useLinks } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { RelationGlyph } from '../marks/relation-glyph.tsx';
import { AskedHere } from '../standing/asked-here.tsx';
import { Button } from '../ui/button.tsx';
import { ArrowLeftRight, Trash2 } from '../ui/icons.ts';
import { Section } from '../ui/section.tsx';
import { Select } from '../ui/select.tsx';
import { clearSelection } from '../view-state/actions.ts';
import { Authorship } from './authorship.tsx';
import { IndependenceOf } from './independence.tsx';
import { jumpTo } from './jump.ts';
import { fieldsForKind, kindChoices, maySwap } from './relation-choices.ts';
import './relation-panel.css';
import { tell } from '../view-state/tell.ts';
import { RELATION_MEANINGS } from './relation-words.ts';
import { cardPhrase, excerpt, moveWord, targetPhrase } from './sentences.ts';
import { StandingSection } from './standing/standing-section.tsx';
import { UndercutButton } from './undercut-button.tsx';

/** Everything about one relation. */
export function RelationPanel({ relation }: { readonly relation: Relation }) {
  const session = useSession();
  const mayEdit = useMayEdit();
  const map = useMap((whole) => whole);
  const jump = (id: Relation['to']) => (): void => jumpTo(session.reading().map, id);
  const from = map.elements.get(relation.from);
  return (
    <article aria-label="Relation: details">
      <header className="panel__head">
        <div className="panel__kind" data-relation={relation.kind}>
          <RelationGlyph kind={relation.kind} />
          <h2>{RELATION_WORDS[relation.kind]}</h2>
        </div>
        <div className="relation-sentence" data-relation={relation.kind}>
          <button type="button" className="panel__jump" onClick={jump(relation.from)}>
            {excerpt(from?.text ?? '', 240)}
          </button>
          <span className="relation-sentence__verb">
            {relationVerb(relation)}
            {moveWord(relation) !== undefined && ` (${moveWord(relation)?.toLowerCase()})`}
          </span>
          <button type="button" className="panel__jump" onClick={jump(relation.to)}>
            {targetsRelation(relation.to)
              ? targetPhrase(map, relation.to)
              : excerpt(map.elements.get(relation.to)?.text ?? '', 240)}
          </button>
        </div>
        {relation.kind === 'support' && <IndependenceOf relation={relation.id} />}
        <AskedHere id={relation.id} />
        <Authorship verb="Drawn" by={relation.addedBy} at={relation.addedAt} />
      </header>
      {mayEdit && <RelationFieldsForm relation={relation} />}
      <TargetedBy relation={relation} />
      <StandingSection id={relation.id} />
      <CommentsSection about={relation.id} />
      {mayEdit && (
        <div className="panel__actions">
          <UndercutButton step={relation.id} />
          {maySwap(map, relation) && <SwapButton relation={relation} />}
          <Button
            size="sm"
            variant="danger"
            icon={<Trash2 />}
            onClick={() => tell(deleteSelection(session, [relation.id])) && clearSelection()}
          >
            Delete
          </Button>
        </div>
      )}
    </article>
  );
}

const MODE_OPTIONS = REBUTTAL_MODES.map((mode) => ({
  value: mode,
  label: MODE_WORDS[mode],
  meaning: MODE_MEANINGS[mode],
}));
const NO_MOVE = 'none';
const DENIAL = { value: NO_MOVE, label: 'No special move', meaning: 'it simply denies' } as const;

function RelationFieldsForm({ relation }: { readonly relation: Relation }) {
  const session = useSession();
  const kinds = useMap((map) => kindChoices(map, relation));
  const subject = useMap((map) => map.subject);
  const moves = REBUTTAL_MOVES.map((move) => ({
    value: move,
    label: MOVE_WORDS[move],
    meaning: moveMeaning(move, subject),
  }));
  const change = (fields: Parameters<typeof changeRelationFields>[2]): void =>
    void tell(changeRelationFields(session, relation.id, fields));
  return (
    <div className="panel__fields">
      <Select
        label="Kind"
        value={relation.kind}
        options={kinds.map((kind) => ({
          value: kind,
          label: RELATION_WORDS[kind],
          meaning: RELATION_MEANINGS[kind],
          icon: <RelationGlyph kind={kind} />,
        }))}
        onChange={(kind) => change(fieldsForKind(kind, relation))}
      />
      {relation.kind === 'rebuttal' && (
        <div className="panel__pair">
          <Select
            label="What it denies"
            value={relation.mode}
            options={
              targetsRelation(relation.to)
                ? MODE_OPTIONS.filter(({ value }) => value === 'undercut')
                : MODE_OPTIONS
            }
            onChange={(mode) => change({ kind: 'rebuttal', mode, move: relation.move })}
          />
          <Select
            label="How it answers"
            value={relation.move ?? NO_MOVE}
            options={[DENIAL, ...moves]}
            onChange={(move: RebuttalMove | typeof NO_MOVE) =>
              change({ kind: 'rebuttal', mode: relation.mode, move: move === NO_MOVE ? undefined : move })
            }
          />
        </div>
      )}
    </div>
  );
}

function SwapButton({ relation }: { readonly relation: Relation }) {
  const session = useSession();
  const swap = (): void => {
    if (targetsRelation(relation.to)) return;
    tell(relink(session, relation.id, { from: relation.to, to: relation.from }));
  };
  return (
    <Button size="sm" icon={<ArrowLeftRight />} onClick={swap}>
      Turn round
    </Button>
  );
}

function TargetedBy({ relation }: { readonly relation: Relation }) {
  const session = useSession();
  const links = useLinks();
  const on = links.to.get(relation.id) ?? [];
  const map = useMap((whole) => whole);
  if (on.length === 0) return null;
  return (
    <Section title="Said of this step" count={on.length}>
      <ul>
        {on.map((each) => (
          <li className="relation-targets" key={each.id}>
            <RelationGlyph kind={each.kind} />
            <button
              type="button"
              className="panel__jump"
              onClick={() => jumpTo(session.reading().map, each.id)}
            >
              {cardPhrase(map, each.from)} {relationVerb(each)} it
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
