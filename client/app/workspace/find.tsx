import { useDeferredValue, useState } from 'react';
import { useSession } from '../../hooks/session-context.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { jumpTo } from '../../inspector/jump.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { SearchDialog } from '../../ui/search-dialog.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import { type Found, type FoundIn, findCards, markWords } from './find-rank.ts';

const WHERE_WORDS: Readonly<Record<FoundIn, string>> = {
  statement: 'Statement',
  quotation: 'In a quotation',
  note: 'In the note',
  tag: 'Kind or tag',
  source: 'Voice or source',
};

/** Finds words in the whole map, folded cards included, and goes there. */
export function Find() {
  const session = useSession();
  const map = useMap((whole) => whole);
  const [query, setQuery] = useState('');
  const wanted = useDeferredValue(query);
  const found = findCards(map, wanted);
  const goTo = (id: Found['id']): void => {
    closeDialog();
    jumpTo(session.reading().map, id);
  };
  const items = found.flatMap(({ id, where, passage }) => {
    const element = map.elements.get(id);
    if (element === undefined) return [];
    return [
      {
        id,
        icon: <KindIcon kind={element.kind} />,
        label: (
          <Marked text={where === 'statement' ? passage : element.text || 'An empty card'} query={wanted} />
        ),
        detail:
          where === 'statement' ? undefined : (
            <>
              {WHERE_WORDS[where]}: <Marked text={passage} query={wanted} />
            </>
          ),
        onChoose: () => goTo(id),
      },
    ];
  });
  return (
    <SearchDialog
      open
      onClose={closeDialog}
      label="Find in the map"
      placeholder="Find in statements, quotations, notes, sources…"
      query={query}
      onQuery={setQuery}
      groups={items.length === 0 ? [] : [{ heading: 'Cards', items }]}
      empty={query.trim() === '' ? 'Type a word that you remember.' : 'No card holds all of these words.'}
      footer={found.length === 0 ? undefined : countWords(found.length)}
    />
  );
}

function Marked({ text, query }: { readonly text: string; readonly query: string }) {
  let at = 0;
  return markWords(text, query).map((part) => {
    at += part.text.length;
    return part.hit ? <mark key={at}>{part.text}</mark> : part.text;
  });
}

function countWords(count: number): string {
  return `${count === 1 ? '1 card' : `${count} cards`}. Enter goes there; what is folded unfolds.`;
}
