import { placeOf, type Reading } from '../../../shared/appraisal/places.ts';
import { raise } from '../../../shared/appraisal/raise.ts';
import type { CriticalQuestion, RaisedAs } from '../../../shared/appraisal/scheme.ts';
import { MODE_WORDS } from '../../../shared/model/words.ts';
import { type Item, raiseDoubt } from '../../commands/appraisal.ts';
import { useSession } from '../../hooks/session-context.tsx';
import { Button } from '../../ui/button.tsx';
import { ChevronDown, Flag } from '../../ui/icons.ts';
import { Menu } from '../../ui/menu.tsx';
import { announce, notify } from '../../view-state/actions.ts';
import { tell } from '../../view-state/tell.ts';
import { jumpTo } from '../jump.ts';

interface RaiseButtonsProps {
  readonly item: Item;
  readonly question: CriticalQuestion;
  readonly reading: Reading;
}

const AS_WORDS: Readonly<Record<RaisedAs, string>> = {
  question: 'As a question',
  objection: 'As an objection',
};

/** Puts a critical question on the map: as what it mostly is, or as the other. */
export function RaiseButtons({ item, question, reading }: RaiseButtonsProps) {
  const session = useSession();
  const { mode } = placeOf(reading, question.attacks);
  const put = (as: RaisedAs): void => {
    const { map } = session.reading();
    const raised = raiseDoubt(session, item, raise(map, reading, question, as));
    if (!tell(raised)) return;
    announce(`Raised ${as === 'question' ? 'as a question' : 'as an objection'}: ${question.asks}`);
    notify({
      tone: 'info',
      text: 'It is on the map, in words to start from. Say it in your own.',
      action: { label: 'Show it', run: () => jumpTo(session.reading().map, raised.value) },
    });
  };
  const kinds: readonly RaisedAs[] = ['question', 'objection'];
  return (
    <span className="scheme__raise">
      <Button
        size="sm"
        icon={<Flag />}
        aria-label={`Raise it: “${question.asks}”`}
        title={`${AS_WORDS[question.raises]}, which ${MODE_WORDS[mode].toLocaleLowerCase()} it`}
        onClick={() => put(question.raises)}
      >
        Raise it
      </Button>
      <Menu
        label="Raise it as"
        trigger={
          <button
            type="button"
            className="ui-icon-button scheme__raise-as"
            aria-label={`Raise it as…: “${question.asks}”`}
          >
            <ChevronDown />
          </button>
        }
        groups={[{ items: kinds.map((as) => ({ label: AS_WORDS[as], onSelect: () => put(as) })) }]}
      />
    </span>
  );
}
