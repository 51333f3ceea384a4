import type { RelationId } from '../../shared/base/ids.ts';
import {
  INDEPENDENCE_KINDS,
  type IndependenceKind,
  independenceWords,
  type SupportVerdict,
} from '../../shared/references/independence-verdict.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { useIndependence, useVerdict } from '../hooks/use-references.ts';
import { IndependenceMark } from '../marks/independence-mark.tsx';
import { Section } from '../ui/section.tsx';
import './independence.css';
import { jumpTo } from './jump.ts';
import { excerpt } from './sentences.ts';

/** What each kind is counted under. */
const KIND_WORDS: Readonly<Record<IndependenceKind, string>> = {
  shared: 'Not independent: shares an author',
  perhaps: 'Perhaps not independent',
  own: 'The voice’s own word',
  independent: 'Shares no author',
  unknown: 'Cannot be told: nobody is named',
};

/** How much of what is offered as support stands apart from the voice it supports. */
export function IndependenceCounts() {
  const { byRelation } = useIndependence();
  const verdicts = [...byRelation.values()];
  if (verdicts.length === 0) return null;
  const marked = verdicts.filter((verdict) => independenceWords(verdict) !== undefined);
  return (
    <Section title="Independence of support">
      <ul className="independence__counts">
        {INDEPENDENCE_KINDS.map((kind) => (
          <li className="independence__count" key={kind}>
            <span className="counts__label">{KIND_WORDS[kind]}</span>
            <span className="counts__number">{verdicts.filter((each) => each.kind === kind).length}</span>
          </li>
        ))}
      </ul>
      {marked.length > 0 && (
        <details className="independence__marked">
          <summary>
            {marked.length === 1 ? 'The support to look at' : `The ${marked.length} supports to look at`}
          </summary>
          <ul>
            {marked.map((verdict) => (
              <Marked key={verdict.relation} verdict={verdict} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  );
}

function Marked({ verdict }: { readonly verdict: SupportVerdict }) {
  const session = useSession();
  const words = useMap((map) => excerpt(map.elements.get(verdict.supporter)?.text ?? ''));
  return (
    <li className="independence__line">
      <IndependenceMark verdict={verdict} />
      <button
        type="button"
        className="panel__jump"
        onClick={() => jumpTo(session.reading().map, verdict.relation)}
      >
        {words}
      </button>
    </li>
  );
}

/** What is known of one support, in a sentence. */
export function IndependenceOf({ relation }: { readonly relation: RelationId }) {
  const verdict = useVerdict(relation);
  const voice = useMap((map) =>
    verdict?.voice === undefined ? undefined : map.voices.get(verdict.voice)?.label,
  );
  if (verdict === undefined) return null;
  if (verdict.kind === 'shared' || verdict.kind === 'perhaps') return <IndependenceMark verdict={verdict} />;
  return <p className="panel__fine">{plainWords(verdict.kind, voice)}</p>;
}

function plainWords(kind: IndependenceKind, voice: string | undefined): string {
  if (voice === undefined) return 'What it supports was said in the room, so no author is shared in print.';
  if (kind === 'own') return `${voice} gives this as a reason of their own.`;
  if (kind === 'independent') return `Shares no author with ${voice}.`;
  return `Whether it shares an author with ${voice} cannot be told: it names no author.`;
}
