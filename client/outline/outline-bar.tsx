import { openingFolds } from '../../shared/graph/folding.ts';
import { DetailsButton } from '../acts/details-button.tsx';
import { KindTools } from '../acts/kind-tools.tsx';
import { LookButtons } from '../acts/look-buttons.tsx';
import { treeOf } from '../hooks/use-derived.ts';
import { FoldVertical, UnfoldVertical } from '../ui/icons.ts';
import { Tooltip } from '../ui/tooltip.tsx';
import { setFolds } from '../view-state/actions.ts';
import { useView } from '../view-state/store.ts';
import { useOutlineParts } from './outline-context.tsx';

/** The six kinds to add, and all folds at once; people who may only look fold alone. */
export function OutlineBar() {
  const parts = useOutlineParts();
  const isFolded = useView((view) => view.folded.size > 0);
  const foldAll = (): void => {
    const tree = treeOf(parts.session.reading().map);
    const opening = openingFolds(tree);
    // A small map opens unfolded; asked to fold, it folds to what hangs under nothing.
    setFolds(opening.size > 0 ? opening : new Set(tree.roots));
  };
  const label = isFolded ? 'Unfold everything' : 'Fold to the main rows';
  return (
    <div className="outline__bar">
      <div className="toolbar" role="toolbar" aria-label="Add and fold">
        {parts.mayEdit && (
          <>
            <KindTools />
            <span className="toolbar-rule" />
          </>
        )}
        <LookButtons />
        <Tooltip label={label} side="top">
          <button
            type="button"
            className="tool"
            aria-label={label}
            onClick={() => (isFolded ? setFolds(new Set()) : foldAll())}
          >
            {isFolded ? <UnfoldVertical size={18} /> : <FoldVertical size={18} />}
          </button>
        </Tooltip>
      </div>
      <DetailsButton />
    </div>
  );
}
