import { answeredCount } from '../../../shared/appraisal/answers.ts';
import { CHECKLISTS } from '../../../shared/appraisal/checklists.ts';
import type { SourceId } from '../../../shared/base/ids.ts';
import { answersAbout } from '../../appraisal/count-open.ts';
import { useMap } from '../../hooks/use-map.ts';
import { openDialog } from '../../view-state/actions.ts';

/** The way to the checklist of a source, and how far it is filled. */
export function ChecklistLink({ sourceId }: { readonly sourceId: SourceId }) {
  const words = useMap((map) => {
    const about = answersAbout(map.answers);
    const begun = CHECKLISTS.map((list) => ({ list, count: answeredCount(about, sourceId, list) })).filter(
      ({ count }) => count > 0,
    );
    if (begun.length === 0) return 'Appraise it with a checklist';
    return `Checklist: ${begun.map(({ list, count }) => `${count} of ${list.items.length} answered`).join(', ')}`;
  });
  return (
    <button
      type="button"
      className="sources__link"
      onClick={() => openDialog({ kind: 'checklist', sourceId })}
    >
      {words}
    </button>
  );
}
