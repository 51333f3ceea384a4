import { useDeferredValue, useMemo, useState } from 'react';
import { type Found, type FoundIn, findCards } from '../../../shared/find/find.ts';
import { markWords } from '../../../shared/find/fold.ts';
import { count } from '../../../shared/graph/phrases.ts';
import { withKeys } from '../../../shared/lens/lens.ts';
import { findIndexOf } from '../../hooks/find-index.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { jumpTo } from '../../inspector/jump.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { Glasses } from '../../ui/icons.ts';
import { SearchDialog, type SearchItem } from '../../ui/search-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { isFaded, setLens } from '../../view-state/lens.ts';
import { useView, viewState } from '../../view-state/store.ts';
import './find.css';

const WHERE_WORDS: Readonly<Record<FoundIn, string>> = {
  statement: 'Statement',
  quotation: 'In a quotation',
  note: 'In the note',
  tag: 'Kind or tag',
  comment: 'In a comment',
  source: 'Voice or source',
};

/** Finds words in the whole map, folded cards included, and goes there; or looks at the map for what was found. */
export function Find() {
  const session = useSession();
  const map = useMap((whole) => whole);
  const index = useMemo(() => findIndexOf(map), [map]);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = useMemo(() => findCards(index, wanted), [index, wanted]);
  const lensed = useView((view) => view.lensed);
  const goTo = (id: Found['id']): void => {
    closeDialog();
    jumpTo(session.reading().map, id);
  };
  const items = found.best.flatMap(({ id, where, passage }): SearchItem[] => {
    const element = map.elements.get(id);
    if (element === undefined) return [];
    const details = [
      isFaded({ lensed }, id) ? 'Not in the lens' : undefined,
      where === 'statement' ? undefined : `${WHERE_WORDS[where]}: `,
    ];
    const label = where === 'statement' ? passage : element.text || 'An empty card';
    return [
      {
        id,
        icon: <KindIcon kind={element.kind} />,
        label: <Marked text={label} query={wanted} />,
        detail: details.some((each) => each !== undefined) ? (
          <Details lens={details[0]} where={details[1]} passage={passage} query={wanted} />
        ) : undefined,
        onChoose: () => goTo(id),
      },
    ];
  });
  const asLens = (): void => {
    closeDialog();
    setLens(withKeys(viewState.getState().lens, 'words', [wanted.trim()]));
  };
  return (
    <SearchDialog
      open
      onClose={closeDialog}
      label="Find in the map"
      placeholder="Find in statements, quotations, notes, sources, comments…"
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ heading: 'Cards', items }]}
      empty={query.trim() === '' ? 'Type a word that you remember.' : 'No card holds all of these words.'}
      footer={
        found.count === 0 ? undefined : (
          <div className="find__foot">
            <span>{footerWords(found.count, items.length)}</span>
            <Button size="sm" variant="quiet" icon={<Glasses />} onClick={asLens}>
              Show only {found.count === 1 ? 'this one' : `these ${found.count}`}
            </Button>
          </div>
        )
      }
    />
  );
}

interface DetailsProps {
  readonly lens: string | undefined;
  readonly where: string | undefined;
  readonly passage: string;
  readonly query: string;
}

function Details({ lens, where, passage, query }: DetailsProps) {
  return (
    <>
      {lens}
      {lens !== undefined && where !== undefined && ' · '}
      {where}
      {where !== undefined && <Marked text={passage} query={query} />}
    </>
  );
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  let at = 0;
  return markWords(text, query).map((part) => {
    at += part.text.length;
    return part.hit ? <mark key={at}>{part.text}</mark> : part.text;
  });
}

function footerWords(all: number, listed: number): string {
  const cards = all > listed ? `${count(all, 'card')}, the best ${listed} listed` : count(all, 'card');
  return `${cards}. Enter goes there; what is folded unfolds.`;
}
