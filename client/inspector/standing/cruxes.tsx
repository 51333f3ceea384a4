import type { ElementId } from '../../../shared/base/ids.ts';
import type { TargetId } from '../../../shared/model/relation.ts';
import { useCrux, useCruxes, useOwnBallots } from '../../standing/use-standing.ts';
import { CruxList } from './crux-list.tsx';

/** On what the verdict about one cost turns, for the group and, where I judged by name, for me. */
export function CruxesOfCost({ cost }: { readonly cost: ElementId }) {
  const own = useOwnBallots();
  return (
    <>
      <CruxList cruxes={useCrux(cost)} none="Nothing on the map bears on this cost yet." />
      {own.size > 0 && (
        <ForMe>
          <MyCruxes costs={[cost]} own={own} />
        </ForMe>
      )}
    </>
  );
}

/** The same over all costs of a map. */
export function CruxesOfMap({ costs }: { readonly costs: readonly ElementId[] }) {
  const own = useOwnBallots();
  return (
    <>
      <CruxList cruxes={useCruxes(costs)} none="Nothing on the map bears on its costs yet." />
      {own.size > 0 && (
        <ForMe>
          <MyCruxes costs={costs} own={own} />
        </ForMe>
      )}
    </>
  );
}

function ForMe({ children }: { readonly children: React.ReactNode }) {
  return (
    <>
      <h4 className="standing-heading">For you</h4>
      <p className="panel__fine">
        Where you judged otherwise than the group, and the verdict would be another.
      </p>
      {children}
    </>
  );
}

interface MyCruxesProps {
  readonly costs: readonly ElementId[];
  readonly own: ReadonlyMap<TargetId, number>;
}

function MyCruxes({ costs, own }: MyCruxesProps) {
  return (
    <CruxList cruxes={useCruxes(costs, own)} none="By your own judgements the verdict would be the same." />
  );
}
