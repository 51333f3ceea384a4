import type { RowFacts } from '../../../client/standing/use-judged.ts';
import { aBearer, aMap, anAnchor, anElement, aRelation, aVoice, b, e, v } from '../../support/builders.ts';

/** Two costs of one type, one of them answered, and one of another type. */
export const MAP = aMap({
  title: 'A map',
  elements: [
    anElement('time', {
      kind: 'cost',
      costType: 'practical',
      text: 'Meetings take "time"',
      voice: v('oliver'),
      bearers: [b('1')],
      anchors: [anAnchor('1')],
    }),
    anElement('money', { kind: 'cost', costType: 'practical', text: '=SUM(money)' }),
    anElement('moods', { kind: 'cost', costType: 'personal', text: 'It <wears> out' }),
    anElement('reply', { text: 'So does all research', voice: v('williams') }),
  ],
  relations: [aRelation('1', e('reply'), e('time'), { kind: 'rebuttal', mode: 'rebut', move: 'comparison' })],
  voices: [aVoice('oliver'), aVoice('williams')],
  bearers: [aBearer('1', 'Researchers')],
});

/** Nobody judged anything, and standing is off. */
export const NOTHING_JUDGED: RowFacts = {
  hasJudged: false,
  hasStanding: false,
  judged: () => [],
  standing: () => '',
  judgedValue: () => -1,
  strength: () => -1,
};
