import type { ElementId } from '../../../shared/base/ids.ts';
import { kindWord } from '../../../shared/model/words.ts';
import { PointMenu } from '../../acts/menus/point-menu.tsx';
import { useMap } from '../../hooks/use-map.ts';
import { excerpt } from '../../inspector/sentences.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import type { ScreenPoint } from '../../view-state/types.ts';

/** Several elements, of which one is to be gone to. */
export interface ElementChoice {
  readonly ids: readonly ElementId[];
  readonly at: ScreenPoint;
}

interface PassageMenuProps {
  readonly choice: ElementChoice;
  readonly onGo: (id: ElementId) => void;
  readonly onClose: () => void;
}

/** Which of the elements that rest on these words is meant? */
export function PassageMenu({ choice, onGo, onClose }: PassageMenuProps) {
  const elements = useMap((map) => choice.ids.flatMap((id) => map.elements.get(id) ?? []));
  const items = elements.map((element) => ({
    id: element.id,
    label: excerpt(element.text),
    detail: kindWord(element),
    icon: <KindIcon kind={element.kind} />,
    run: () => onGo(element.id),
  }));
  return (
    <PointMenu
      label="What rests on these words"
      at={choice.at}
      groups={[items]}
      onClose={onClose}
      head={<div className="point-menu-head">{elements.length} rest on these words</div>}
    />
  );
}
