import type { ElementId } from '../../../shared/base/ids.ts';
import { useOwnBallots } from '../../standing/use-standing.ts';
import { CruxList } from './crux-list.tsx';

/** On what the verdict about costs turns, for the group and, where I judged by name, for me. */
export function Cruxes({ costs }: { readonly costs: readonly ElementId[] }) {
  const own = useOwnBallots();
  return (
    <>
      <CruxList costs={costs} />
      {own.size > 0 && (
        <>
          <h4 className="standing-heading">For you</h4>
          <p className="panel__fine">
            Where you judged otherwise than the group, and the verdict would be another.
          </p>
          <CruxList costs={costs} ballots={own} />
        </>
      )}
    </>
  );
}
