import type { AnchorId } from '../../../shared/base/ids.ts';
import type { Target } from '../../../shared/judging/target.ts';
import { wordingOfTarget } from '../../../shared/judging/wording.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Element } from '../../../shared/model/element.ts';
import { type Relation, type TargetId, targetsRelation } from '../../../shared/model/relation.ts';
import { kindWord, relationVerb } from '../../../shared/model/words.ts';
import { citation } from '../../../shared/references/in-text.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useLinks } from '../../hooks/use-derived.ts';
import { useMap } from '../../hooks/use-map.ts';
import { jumpTo } from '../../inspector/jump.ts';
import { type LinkGroup, linkGroups } from '../../inspector/link-groups.ts';
import { excerpt, targetPhrase } from '../../inspector/sentences.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import { VoiceChip } from '../../marks/voice-chip.tsx';
import './target-card.css';

/** Characters of a neighbour that are shown: two lines or so. */
const NEIGHBOUR_MAX = 110;

interface TargetCardProps {
  readonly target: Target;
  /** Id of what is judged, for controls that are about it. */
  readonly id: string;
}

/** What is judged, as everybody sees it: the card, the words it rests on, and what it is linked to. */
export function TargetCard({ target, id }: TargetCardProps) {
  const element = useMap((map) =>
    target.kind === 'relation' ? undefined : map.elements.get(target.element),
  );
  const relation = useMap((map) =>
    target.kind === 'relation' ? map.relations.get(target.relation) : undefined,
  );
  const isGone = useMap((map) => wordingOfTarget(map, target) === undefined);
  if (!isGone && element !== undefined)
    return (
      <CardTarget id={id} element={element} {...(target.kind === 'quotation' && { only: target.anchor })} />
    );
  if (!isGone && relation !== undefined) return <RelationTarget id={id} relation={relation} />;
  return (
    <p className="judged judged--gone" id={id}>
      Somebody took this off the map. It cannot be judged any more, only passed.
    </p>
  );
}

interface CardTargetProps {
  readonly id: string;
  readonly element: Element;
  /** The one quotation that is judged. */
  readonly only?: AnchorId;
}

function CardTarget({ id, element, only }: CardTargetProps) {
  const links = useLinks();
  const groups = only === undefined ? linkGroups(links, element.id) : [];
  const anchors = element.anchors.filter((anchor) => only === undefined || anchor.id === only);
  return (
    <div className="judged">
      <CardFace id={id} element={element} />
      {anchors.map((anchor) => (
        <Quotation key={anchor.id} anchor={anchor} />
      ))}
      {groups.length > 0 && (
        <div className="judged__links">
          <h3 className="judged__heading">What it is linked to</h3>
          {groups.map((group) => (
            <Neighbours key={group.heading} group={group} />
          ))}
        </div>
      )}
    </div>
  );
}

/** A card as it lies on the map. */
function CardFace({ element, id }: { readonly element: Element; readonly id?: string }) {
  const voice = useMap((map) => (element.voice === undefined ? undefined : map.voices.get(element.voice)));
  return (
    <div className="judged__card" data-kind={element.kind}>
      <p className="judged__kind">
        <KindIcon kind={element.kind} />
        <span>{kindWord(element)}</span>
        <VoiceChip voice={voice} />
      </p>
      <p className="judged__text" id={id}>
        {element.text || 'This card is still empty.'}
      </p>
    </div>
  );
}

function Quotation({ anchor }: { readonly anchor: Anchor }) {
  const where = useMap((map) => citation(map, anchor));
  return (
    <figure className="judged__quotation">
      <blockquote>{anchor.exact}</blockquote>
      <figcaption>{where}</figcaption>
    </figure>
  );
}

function Neighbours({ group }: { readonly group: LinkGroup }) {
  return (
    <div data-relation={group.kind}>
      <h4 className="judged__group">
        <RelationGlyph kind={group.kind} />
        {group.heading}
      </h4>
      <ul>
        {group.lines.map(({ relation, other }) => (
          <li key={relation.id}>
            <Neighbour id={other} />
          </li>
        ))}
      </ul>
    </div>
  );
}

function Neighbour({ id }: { readonly id: TargetId }) {
  const session = useSession();
  const words = useMap((map) =>
    targetsRelation(id) ? targetPhrase(map, id) : excerpt(map.elements.get(id)?.text ?? '', NEIGHBOUR_MAX),
  );
  return (
    <button
      type="button"
      className="judged__neighbour"
      title="Show on the map"
      onClick={() => jumpTo(session.reading().map, id)}
    >
      {words}
    </button>
  );
}

function RelationTarget({ id, relation }: { readonly id: string; readonly relation: Relation }) {
  const map = useMap((whole) => whole);
  const from = map.elements.get(relation.from);
  const to = targetsRelation(relation.to) ? undefined : map.elements.get(relation.to);
  return (
    <div className="judged" id={id}>
      {from !== undefined && <CardFace element={from} />}
      <p className="judged__verb" data-relation={relation.kind}>
        <RelationGlyph kind={relation.kind} />
        {relationVerb(relation)}
      </p>
      {to === undefined ? (
        <p className="judged__card judged__text">{targetPhrase(map, relation.to)}</p>
      ) : (
        <CardFace element={to} />
      )}
      {from?.anchors.map((anchor) => (
        <Quotation key={anchor.id} anchor={anchor} />
      ))}
    </div>
  );
}
