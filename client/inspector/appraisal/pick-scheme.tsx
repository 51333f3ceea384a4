import { useState } from 'react';
import type { Scheme } from '../../../shared/appraisal/scheme.ts';
import { likelySchemes, SCHEMES, schemeMatches } from '../../../shared/appraisal/schemes.ts';
import type { Element } from '../../../shared/model/element.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { Check, ListChecks } from '../../ui/icons.ts';
import { SearchDialog, type SearchGroup, type SearchItem } from '../../ui/search-dialog.tsx';

interface PickSchemeProps {
  readonly element: Element;
  readonly onPick: (id: string) => void;
  readonly onClose: () => void;
}

/** Chooses a scheme by search, with what it argues from and to; those that cards of this kind often follow come first. */
export function PickScheme({ element, onPick, onClose }: PickSchemeProps) {
  const [query, setQuery] = useState('');
  const toItem = (scheme: Scheme): SearchItem => ({
    id: scheme.id,
    icon: scheme.id === element.scheme ? <Check /> : <ListChecks />,
    label: scheme.name,
    detail: scheme.gist,
    onChoose: () => {
      onPick(scheme.id);
      onClose();
    },
  });
  const found = SCHEMES.filter((scheme) => schemeMatches(scheme, query));
  const likely = likelySchemes(element).filter((scheme) => found.includes(scheme));
  const others = found.filter((scheme) => !likely.includes(scheme));
  const groups: SearchGroup[] = [
    { heading: `Often so for: ${kindWord(element).toLocaleLowerCase()}`, items: likely.map(toItem) },
    { heading: likely.length > 0 ? 'All others' : 'All', items: others.map(toItem) },
  ].filter(({ items }) => items.length > 0);
  return (
    <SearchDialog
      open
      onClose={onClose}
      label="How does this card argue?"
      placeholder="Name of a scheme, or a word of it"
      query={query}
      onQuery={setQuery}
      groups={groups}
      empty="No scheme holds all of these words."
      footer={`${found.length} of ${SCHEMES.length} schemes. Nothing is chosen for you.`}
    />
  );
}
