import { useDeferredValue, useState } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import type { Element } from '../../../shared/model/element.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { useMap } from '../../hooks/use-map.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { SearchDialog, type SearchGroup, type SearchItem } from '../../ui/search-dialog.tsx';
import { viewState } from '../../view-state/store.ts';
import { excerpt } from '../sentences.ts';

/** Most cards that are listed at once: more are found by typing another word. */
const SHOWN_MAX = 40;

interface PickCardProps {
  readonly label: string;
  /** What is linked already. */
  readonly taken: readonly TargetId[];
  readonly onPick: (id: ElementId) => void;
  readonly onClose: () => void;
}

/** Chooses a card by search; what is selected on the map comes first. */
export function PickCard({ label, taken, onPick, onClose }: PickCardProps) {
  const elements = useMap((map) => map.elements);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const { selection } = viewState.getState();
  const words = wanted.toLocaleLowerCase().split(/\s+/);
  const found = [...elements.values()].filter(({ id, text }) => {
    const lower = text.toLocaleLowerCase();
    return !taken.includes(id) && words.every((word) => lower.includes(word));
  });
  const toItem = (element: Element): SearchItem => ({
    id: element.id,
    icon: (
      <span data-kind={element.kind}>
        <KindIcon kind={element.kind} />
      </span>
    ),
    label: excerpt(element.text, 120),
    detail: kindWord(element),
    onChoose: () => {
      onPick(element.id);
      onClose();
    },
  });
  const groups: SearchGroup[] = [
    { heading: 'Selected on the map', items: found.filter(({ id }) => selection.has(id)).map(toItem) },
    {
      heading: 'Cards',
      items: found
        .filter(({ id }) => !selection.has(id))
        .slice(0, SHOWN_MAX)
        .map(toItem),
    },
  ].filter(({ items }) => items.length > 0);
  return (
    <SearchDialog
      open
      onClose={onClose}
      label={label}
      placeholder="Words of a statement"
      query={query}
      onQuery={setQuery}
      groups={groups}
      empty="No card holds all of these words."
    />
  );
}
