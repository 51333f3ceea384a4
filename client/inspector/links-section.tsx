import type { Element } from '../../shared/model/element.ts';
import { targetsRelation } from '../../shared/model/relation.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useLinks } from '../hooks/use-derived.ts';
import { useMap } from '../hooks/use-map.ts';
import { useVerdict } from '../hooks/use-references.ts';
import { IndependenceMark } from '../marks/independence-mark.tsx';
import { RelationGlyph } from '../marks/relation-glyph.tsx';
import { Pill } from '../ui/pill.tsx';
import { Section } from '../ui/section.tsx';
import { jumpTo } from './jump.ts';
import { type LinkGroup, type LinkLine, linkGroups } from './link-groups.ts';
import './links-section.css';
import { RelationMenu } from './relation-menu.tsx';
import { excerpt, moveWord, targetPhrase } from './sentences.ts';

/** Characters of the other card that are shown: two lines or so. */
const EXCERPT_MAX = 110;

interface LinksSectionProps {
  readonly element: Element;
  readonly mayEdit: boolean;
}

/** What the card is linked to, in words, with a way there. */
export function LinksSection({ element, mayEdit }: LinksSectionProps) {
  const links = useLinks();
  const groups = linkGroups(links, element.id);
  const count = groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <Section title="Relations" count={count}>
      {count === 0 && (
        <p className="panel__fine">
          Not linked to anything yet{mayEdit ? '. “Connect to…” below draws a relation.' : '.'}
        </p>
      )}
      {groups.map((group) => (
        <Group key={group.heading} group={group} mayEdit={mayEdit} />
      ))}
    </Section>
  );
}

function Group({ group, mayEdit }: { readonly group: LinkGroup; readonly mayEdit: boolean }) {
  return (
    <div className="links" data-relation={group.kind}>
      <h4 className="links__heading">
        <RelationGlyph kind={group.kind} />
        <span>{group.heading}</span>
        {group.lines.length > 1 && <span className="links__count">{group.lines.length}</span>}
      </h4>
      <ul>
        {group.lines.map((line) => (
          <Line key={line.relation.id} line={line} mayEdit={mayEdit} />
        ))}
      </ul>
    </div>
  );
}

function Line({ line, mayEdit }: { readonly line: LinkLine; readonly mayEdit: boolean }) {
  const session = useSession();
  const { relation, other } = line;
  const words = useMap((map) =>
    targetsRelation(other)
      ? targetPhrase(map, other)
      : excerpt(map.elements.get(other)?.text ?? '', EXCERPT_MAX),
  );
  const move = moveWord(relation);
  const verdict = useVerdict(relation.id);
  return (
    <li className="links__line">
      <span className="links__words">
        <button type="button" className="panel__jump" onClick={() => jumpTo(session.reading().map, other)}>
          {words}
        </button>
        {move !== undefined && <Pill>{move}</Pill>}
        <IndependenceMark verdict={verdict} />
      </span>
      <RelationMenu relation={relation} mayEdit={mayEdit} />
    </li>
  );
}
