import type { ElementId, ParticipantId, SourceId, VoiceId } from '../../../shared/base/ids.ts';
import { seededRandom } from '../../../shared/base/random.ts';
import type { Element } from '../../../shared/model/element.ts';
import { type ArgumentMap, EMPTY_MAP } from '../../../shared/model/map.ts';
import type { Source } from '../../../shared/model/source.ts';

const VOICES = 40;
const WORDS_OF_STATEMENT = 22;
const WORDS_OF_NOTE = 60;
const WORDS_OF_QUOTATION = 45;

/** A map of so many cards whose words are drawn from a text: statements, half with a note, most with a quotation. */
export function wordyMap(cards: number, text: string, seed: number): ArgumentMap {
  const random = seededRandom(seed);
  const words = text.split(/\s+/).filter(Boolean);
  const draw = (count: number): string => stretch(words, count, random);
  const elements = new Map<ElementId, Element>();
  for (let at = 0; at < cards; at += 1) {
    const id = `e_${at}` as ElementId;
    elements.set(id, {
      id,
      kind: at % 12 === 0 ? 'evidence' : 'claim',
      text: draw(WORDS_OF_STATEMENT),
      note: random.next() < 0.5 ? draw(WORDS_OF_NOTE) : '',
      voice: `v_${at % VOICES}` as VoiceId,
      addedBy: 'p_ana' as ParticipantId,
      addedAt: new Date(at).toISOString(),
      bearers: [],
      tags: [draw(1)],
      anchors: random.next() < 0.8 ? [quotation(at, draw(WORDS_OF_QUOTATION))] : [],
      position: { x: 0, y: 0 },
    });
  }
  const sources = new Map<SourceId, Source>();
  for (let at = 0; at < VOICES; at += 1) {
    const id = `s_${at}` as SourceId;
    sources.set(id, { id, type: 'article-journal', title: draw(9), author: [{ family: draw(1) }] });
  }
  return { ...EMPTY_MAP, elements, sources };
}

function quotation(at: number, exact: string): Element['anchors'][number] {
  return {
    id: `a_${at}` as Element['anchors'][number]['id'],
    sourceId: `s_${at % VOICES}` as SourceId,
    exact,
    fidelity: 'quoted',
  };
}

function stretch(words: readonly string[], count: number, random: ReturnType<typeof seededRandom>): string {
  const from = Math.floor(random.next() * (words.length - count));
  return words.slice(from, from + count).join(' ');
}
