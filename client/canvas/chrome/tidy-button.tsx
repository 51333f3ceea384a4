import { selectedCards } from '../../acts/edit.ts';
import { Button } from '../../ui/button.tsx';
import { ChevronUp } from '../../ui/icons.ts';
import { Menu } from '../../ui/menu.tsx';
import { useView } from '../../view-state/store.ts';
import { useCanvas } from '../canvas-context.tsx';
import { tidyOffers } from '../layout/plan-words.ts';
import { cancelTidying, startTidying } from '../layout/tidying.ts';
import './tidy-button.css';

/** Arranges the map, or the selected cards, in a way that is chosen; while it works it tells how far it is and can be cancelled. */
export function TidyButton() {
  const { session } = useCanvas();
  const selected = useView(() => selectedCards());
  const share = useView((view) => view.tidying);
  if (share !== null) {
    return (
      <Button size="sm" variant="quiet" className="tidy" onClick={cancelTidying}>
        Tidying… Cancel
        <progress className="tidy__progress" max={1} value={share} aria-label="Tidying" />
      </Button>
    );
  }
  const { of, offers } = tidyOffers(selected);
  const items = offers.map(({ plan, label, isPossible }) => ({
    label,
    disabled: !isPossible,
    onSelect: () => void startTidying(session, plan),
  }));
  return (
    <Menu
      label="Tidy"
      align="end"
      groups={[{ heading: of, items }]}
      trigger={
        <Button size="sm" variant="quiet" className="tidy">
          {selected.length >= 2 ? `Tidy ${selected.length}` : 'Tidy'}
          <ChevronUp size={14} aria-hidden="true" />
        </Button>
      }
    />
  );
}
