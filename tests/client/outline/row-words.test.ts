import { describe, expect, it } from 'vitest';
import {
  elementRowLabel,
  referenceRowLabel,
  relationRowLabel,
  tallies,
} from '../../../client/outline/row-words.ts';
import { anAnchor, anElement, aRelation, aVoice, e } from '../../support/builders.ts';
import { d } from '../../support/rounds.ts';

const incoming = [
  aRelation(1, e('a'), e('x'), { kind: 'rebuttal' }),
  aRelation(2, e('b'), e('x'), { kind: 'support' }),
  aRelation(3, e('c'), e('x'), { kind: 'rebuttal' }),
  aRelation(4, e('d'), e('x'), { kind: 'rebuttal', mode: 'undermine' }),
];

describe('the words of a row', () => {
  it('count what bears on it by how it does', () => {
    expect(tallies(incoming).map(({ words }) => words)).toEqual([
      'rebutted by 2',
      'supported by 1',
      'undermined by 1',
    ]);
  });

  it('say relation, kind, statement, voice, evidence, relations, folds and who is there', () => {
    const element = anElement('x', { kind: 'cost', text: 'Time is lost', anchors: [anAnchor(1)] });
    const label = elementRowLabel(element, aVoice('o', { label: 'Oliver et al. 2019' }), {
      verb: 'undercuts · reclassification',
      tallies: tallies(incoming.slice(0, 1)),
      hidden: 4,
      peers: ['Ana', 'Ben'],
    });
    expect(label).toBe(
      'Undercuts · reclassification. Practical cost: Time is lost. Said by Oliver et al. 2019. Quoted. Rebutted by 1. 4 folded under it. Ana and Ben are here.',
    );
  });

  it('say that the open round asks about an element, or about a step', () => {
    const facts = { tallies: [], hidden: 0, peers: [], asked: d('one') };
    const element = anElement('x', { kind: 'cost', text: 'Time is lost' });
    expect(elementRowLabel(element, undefined, { ...facts, verb: undefined })).toContain(
      'Asked about in the open round.',
    );
    expect(relationRowLabel('it rebuts “Time is lost.”', facts)).toBe(
      'Step: it rebuts “Time is lost.” Asked about in the open round.',
    );
  });

  it('say where a reference leads, and which step a relation is', () => {
    expect(referenceRowLabel(anElement('x', { text: 'Who pays?' }), 'supports')).toBe(
      'Supports. Claim: Who pays? Stands elsewhere in full; Enter goes there.',
    );
    expect(relationRowLabel('it rebuts “Time is lost.”', { tallies: [], hidden: 0, peers: [] })).toBe(
      'Step: it rebuts “Time is lost.”',
    );
  });
});
