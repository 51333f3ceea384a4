import {
  REBUTTAL_MODES,
  REBUTTAL_MOVES,
  type RebuttalMode,
  type Relation,
  targetsRelation,
} from '../../shared/model/relation.ts';
import { MODE_MEANINGS, MODE_WORDS, MOVE_WORDS } from '../../shared/model/words.ts';
import { deleteSelection } from '../commands/delete.ts';
import { changeRelationFields } from '../commands/relations.ts';
import { useSession } from '../hooks/session-context.tsx';
import type { MapSession } from '../session/types.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { ArrowRight, Ellipsis, Trash2 } from '../ui/icons.ts';
import { Menu, type MenuGroup } from '../ui/menu.tsx';
import { tell } from '../view-state/tell.ts';
import { jumpTo } from './jump.ts';

interface RelationMenuProps {
  readonly relation: Relation;
  readonly mayEdit: boolean;
}

/** What can be done with a relation where it is listed: open it, say how it answers, delete it. */
export function RelationMenu({ relation, mayEdit }: RelationMenuProps) {
  const session = useSession();
  const open: MenuGroup = {
    items: [
      {
        label: 'Open this relation',
        icon: <ArrowRight />,
        onSelect: () => jumpTo(session.reading().map, relation.id),
      },
    ],
  };
  const remove: MenuGroup = {
    items: [
      {
        label: 'Delete this relation',
        icon: <Trash2 />,
        danger: true,
        onSelect: () => tell(deleteSelection(session, [relation.id])),
      },
    ],
  };
  return (
    <Menu
      label="This relation"
      trigger={<IconButton label="More about this relation" icon={<Ellipsis />} />}
      groups={mayEdit ? [open, ...rebuttalGroups(session, relation), remove] : [open]}
    />
  );
}

function rebuttalGroups(session: MapSession, relation: Relation): MenuGroup[] {
  if (relation.kind !== 'rebuttal') return [];
  const { mode, move } = relation;
  // The rules leave no choice of mode where a relation is the target.
  const modes: readonly RebuttalMode[] = targetsRelation(relation.to) ? [] : REBUTTAL_MODES;
  const modeGroup: MenuGroup = {
    heading: 'What it denies',
    items: modes.map((each) => ({
      label: `${MODE_WORDS[each]}: ${MODE_MEANINGS[each]}`,
      checked: each === mode,
      onSelect: () =>
        tell(changeRelationFields(session, relation.id, { kind: 'rebuttal', mode: each, move })),
    })),
  };
  const moveGroup: MenuGroup = {
    heading: 'How it answers',
    items: REBUTTAL_MOVES.map((each) => ({
      label: MOVE_WORDS[each],
      checked: each === move,
      onSelect: () =>
        tell(
          changeRelationFields(session, relation.id, {
            kind: 'rebuttal',
            mode,
            move: each === move ? undefined : each,
          }),
        ),
    })),
  };
  return modes.length === 0 ? [moveGroup] : [modeGroup, moveGroup];
}
