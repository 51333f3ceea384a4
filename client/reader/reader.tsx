import { useEffect, useRef } from 'react';
import { sourceLabel } from '../../shared/references/in-text.ts';
import { useMap } from '../hooks/use-map.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { BookOpen, X } from '../ui/icons.ts';
import { closePaper, openPaper, setReaderOpen } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { Paper } from './paper.tsx';
import { PaperList } from './paper-list.tsx';
import './reader.css';

/** The papers of a map: a tab for each that is open, and the one that is read. Over the map, it gives way when somebody is taken to a card. */
export function Reader({ isOverMap }: { readonly isOverMap: boolean }) {
  const pane = useRef<HTMLDivElement>(null);
  const open = useView((view) => view.papers);
  const chosen = useView((view) => view.paper);
  const sources = useMap((map) => map.sources);
  // A source that was deleted by somebody takes its tab with it.
  const papers = open.filter((id) => sources.has(id));
  const paper = chosen !== null && sources.has(chosen) ? chosen : null;
  useFirstFocus(pane);
  useEscape(pane);
  return (
    <div ref={pane} className="reader" tabIndex={-1}>
      <header className="reader__bar">
        <h2 className="ui-visually-hidden">Papers</h2>
        <ul className="reader-tabs" aria-label="Open papers">
          <li className="reader-tabs__tab">
            <button
              type="button"
              className="reader-tabs__name"
              aria-current={paper === null ? 'page' : undefined}
              onClick={() => openPaper(null)}
            >
              <BookOpen aria-hidden="true" />
              All papers
            </button>
          </li>
          {papers.map((id) => (
            <Tab key={id} id={id} isCurrent={id === paper} />
          ))}
        </ul>
        <IconButton label="Close the papers" icon={<X />} onClick={() => setReaderOpen(false)} />
      </header>
      {paper === null ? <PaperList /> : <Paper key={paper} sourceId={paper} isOverMap={isOverMap} />}
    </div>
  );
}

type SourceId = Parameters<typeof closePaper>[0];

function Tab({ id, isCurrent }: { readonly id: SourceId; readonly isCurrent: boolean }) {
  const label = useMap((map) => sourceLabel(map, id));
  const title = useMap((map) => map.sources.get(id)?.title);
  return (
    <li className="reader-tabs__tab" data-current={isCurrent || undefined}>
      <button
        type="button"
        className="reader-tabs__name"
        title={title}
        aria-current={isCurrent ? 'page' : undefined}
        onClick={() => openPaper(id)}
      >
        {label}
      </button>
      <button
        type="button"
        className="reader-tabs__close"
        aria-label={`Close ${label}`}
        onClick={() => closePaper(id)}
      >
        <X aria-hidden="true" />
      </button>
    </li>
  );
}

/** The pane has the focus when it opens; when it closes, whoever had it before gets it back, or the map. */
function useFirstFocus(pane: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    pane.current?.focus({ preventScroll: true });
    return () => {
      const held = document.activeElement;
      if (held !== null && held !== document.body) return;
      if (before instanceof HTMLElement && before.isConnected && before !== document.body) before.focus();
      else document.getElementById('map')?.focus();
    };
  }, [pane]);
}

/** Esc closes the pane when nothing inside it had a use for it. */
function useEscape(pane: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      if (!(event.target instanceof Node && pane.current?.contains(event.target))) return;
      event.preventDefault();
      setReaderOpen(false);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [pane]);
}
