import { citedSources } from '../../shared/references/uses.ts';
import { useMap } from '../hooks/use-map.ts';
import { Button } from '../ui/button.tsx';
import { Library } from '../ui/icons.ts';
import { Section } from '../ui/section.tsx';
import { openDialog } from '../view-state/actions.ts';

/** How many sources the map has, with the way to them. */
export function SourcesEntry() {
  const count = useMap((map) => map.sources.size);
  const cited = useMap((map) => citedSources(map).length);
  return (
    <Section title="Sources" count={count}>
      {count > 0 && (
        <p className="panel__fine">
          {cited === 1 ? 'Something rests on one of them.' : `Something rests on ${cited} of them.`}
        </p>
      )}
      <Button size="sm" icon={<Library />} onClick={() => openDialog({ kind: 'sources' })}>
        Open the list
      </Button>
    </Section>
  );
}
