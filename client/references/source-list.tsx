import { useEffect, useMemo, useRef, useState } from 'react';
import type { SourceId } from '../../shared/base/ids.ts';
import { count } from '../../shared/graph/phrases.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Source } from '../../shared/model/source.ts';
import type { Voice } from '../../shared/model/voice.ts';
import { heaviestMark, type SupportVerdict } from '../../shared/references/independence-verdict.ts';
import { secondHandRemarks } from '../../shared/references/second-hand.ts';
import { usesOfSources } from '../../shared/references/uses.ts';
import { useMap } from '../hooks/use-map.ts';
import { useIndependence } from '../hooks/use-references.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { filterSources, SOURCE_FILTERS, type SourceFilter, sortSources } from './list-order.ts';
import type { Say } from './message.tsx';
import { SourceRow } from './source-row.tsx';

interface SourceListProps {
  readonly mayEdit: boolean;
  /** A source to be brought into view. */
  readonly shown: SourceId | null;
  readonly say: Say;
  readonly onEdit: (source: Source) => void;
}

/** The sources of the map by author, to be searched and sifted. */
export function SourceList({ mayEdit, shown, say, onEdit }: SourceListProps) {
  const map = useMap((whole) => whole);
  const { byRelation } = useIndependence();
  const [query, setQuery] = useState('');
  const [filter, setFilter] = useState<SourceFilter>('all');
  const facts = useMemo(() => factsOf(map, byRelation.values()), [map, byRelation]);
  const sorted = useMemo(() => sortSources(map.sources.values()), [map.sources]);
  const found = filterSources(sorted, query, filter, facts.uses);
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (shown === null) return;
    const row = list.current?.querySelector<HTMLElement>(`[data-source="${shown}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [shown]);
  if (map.sources.size === 0) {
    return <EmptyState text="No sources yet. Import the references of your reading, or write one by hand." />;
  }
  return (
    <>
      <div className="source-list__sieve">
        <TextField
          label="Find a source"
          type="search"
          value={query}
          data-first-focus=""
          autoFocus={shown === null}
          placeholder="Author, title, year or DOI"
          onChange={setQuery}
        />
        <Select label="Show" value={filter} options={SOURCE_FILTERS} onChange={setFilter} />
      </div>
      <p className="source-list__count" role="status">
        {found.length === map.sources.size
          ? count(found.length, 'source')
          : `${found.length} of ${count(map.sources.size, 'source')}`}
      </p>
      <ul className="source-list" ref={list} tabIndex={-1}>
        {found.map((source) => (
          <SourceRow
            key={source.id}
            source={source}
            voices={facts.voices.get(source.id) ?? []}
            uses={facts.uses.get(source.id) ?? []}
            verdict={facts.verdicts.get(source.id)}
            remark={facts.remarks.get(source.id)}
            mayEdit={mayEdit}
            isShown={source.id === shown}
            say={say}
            onGone={() => list.current?.focus({ preventScroll: true })}
            onEdit={() => onEdit(source)}
          />
        ))}
      </ul>
    </>
  );
}

function factsOf(map: ArgumentMap, verdicts: Iterable<SupportVerdict>) {
  const bySource = new Map<SourceId, SupportVerdict[]>();
  for (const verdict of verdicts) {
    for (const id of verdict.sources) bySource.set(id, [...(bySource.get(id) ?? []), verdict]);
  }
  const marks = new Map<SourceId, SupportVerdict>();
  for (const [id, all] of bySource) {
    const heaviest = heaviestMark(all);
    if (heaviest !== undefined) marks.set(id, heaviest);
  }
  return {
    uses: usesOfSources(map),
    remarks: secondHandRemarks(map),
    verdicts: marks,
    voices: voicesOf(map),
  };
}

function voicesOf(map: ArgumentMap): ReadonlyMap<SourceId, readonly Voice[]> {
  const voices = new Map<SourceId, Voice[]>();
  for (const voice of map.voices.values()) {
    if (voice.sourceId !== undefined)
      voices.set(voice.sourceId, [...(voices.get(voice.sourceId) ?? []), voice]);
  }
  return voices;
}
