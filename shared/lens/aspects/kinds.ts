import type { BearerId, VoiceId } from '../../base/ids.ts';
import { COST_TYPE_WORDS, ELEMENT_WORDS } from '../../model/words.ts';
import { type Aspect, fixedAspect, labelAmong } from '../aspect.ts';

/** The key of cards that nobody says in print. */
const ROOM = 'room';
/** The key of costs that nobody is named as bearing. */
const NOBODY = 'nobody';

/** By what cards are. */
export const kindAspect = fixedAspect('Kind', ELEMENT_WORDS, { has: ({ kind }, key) => kind === key });

/** By the type of a cost; other cards have none. */
export const costAspect = fixedAspect('Type of cost', COST_TYPE_WORDS, {
  has: (element, key) => element.kind === 'cost' && element.costType === key,
});

/** By who is said to bear a cost. */
export const bearerAspect: Aspect = {
  title: 'Who bears it',
  read: ({ map }) => {
    const choices = [
      ...[...map.bearers.values()].map(({ id, label }) => ({ key: id, label })),
      { key: NOBODY, label: 'A cost, and nobody named' },
    ];
    return {
      choices,
      labelOf: labelAmong(choices),
      has: (element, key) =>
        key === NOBODY
          ? element.kind === 'cost' && element.bearers.length === 0
          : element.bearers.includes(key as BearerId),
    };
  },
};

/** By who says it in print, or that it was said in the room. */
export const voiceAspect: Aspect = {
  title: 'Voice',
  read: ({ map }) => {
    const choices = [
      ...[...map.voices.values()].map(({ id, label }) => ({ key: id, label })),
      { key: ROOM, label: 'Said in the room' },
    ];
    return {
      choices,
      labelOf: labelAmong(choices),
      // A voice that is gone speaks no longer: its cards read as said in the room.
      has: ({ voice }, key) => (known(voice, map.voices) ?? ROOM) === key,
    };
  },
};

function known(voice: VoiceId | undefined, voices: ReadonlyMap<VoiceId, unknown>): VoiceId | undefined {
  return voice !== undefined && voices.has(voice) ? voice : undefined;
}
