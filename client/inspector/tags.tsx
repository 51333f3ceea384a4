import type { Element } from '../../shared/model/element.ts';
import { addTag, removeTag } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { Pill } from '../ui/pill.tsx';
import { Section } from '../ui/section.tsx';
import { tell } from '../view-state/tell.ts';
import { AddLabel } from './add-label.tsx';
import { tagsOf } from './summary.ts';

interface TagsProps {
  readonly element: Element;
  readonly mayEdit: boolean;
}

/** The card's tags; those used elsewhere in the map are offered while typing. */
export function Tags({ element, mayEdit }: TagsProps) {
  const session = useSession();
  const known = useMap(tagsOf);
  if (!mayEdit && element.tags.length === 0) return null;
  return (
    <Section title="Tags">
      {element.tags.length > 0 && (
        <div className="panel__pills">
          {element.tags.map((tag) => (
            <Pill
              key={tag}
              removeLabel={`Remove the tag ${tag}`}
              onRemove={mayEdit ? () => void tell(removeTag(session, element.id, tag)) : undefined}
            >
              {tag}
            </Pill>
          ))}
        </div>
      )}
      {mayEdit && (
        <AddLabel
          label="Tag"
          placeholder="Add a tag"
          suggestions={known.filter((tag) => !element.tags.includes(tag))}
          onAdd={(tag) => tell(addTag(session, element.id, tag))}
        />
      )}
    </Section>
  );
}
