import { authorYear } from '../../shared/references/in-text.ts';
import { useMap } from '../hooks/use-map.ts';
import { useMayEdit } from '../hooks/use-session-parts.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { FileUp } from '../ui/icons.ts';
import { openDialog, openPaper } from '../view-state/actions.ts';
import './paper-list.css';
import { listPapers } from './papers.ts';

/** Every paper that can be read, or that cards rest on and nobody has added yet. */
export function PaperList() {
  const sources = useMap((map) => map.sources);
  const elements = useMap((map) => map.elements);
  const mayEdit = useMayEdit();
  const papers = listPapers({ sources, elements });
  return (
    <div className="paper-list">
      {papers.length === 0 ? (
        <EmptyState text="No paper is tied to this map yet." />
      ) : (
        <ul>
          {papers.map(({ source, cards }) => (
            <li key={source.id}>
              <button type="button" className="paper-list__paper" onClick={() => openPaper(source.id)}>
                <span className="paper-list__title">{source.title}</span>
                <span className="paper-list__who">
                  {authorYear(source)}
                  {source['container-title'] !== undefined && ` · ${source['container-title']}`}
                </span>
                <span className="paper-list__state">
                  {source.textHash === undefined ? 'No text yet' : 'Text here'}
                  {' · '}
                  {cards === 1 ? '1 card rests on it' : `${cards} cards rest on it`}
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {mayEdit && (
        <Button icon={<FileUp />} onClick={() => openDialog({ kind: 'add-text' })}>
          Add the text of a paper
        </Button>
      )}
    </div>
  );
}
