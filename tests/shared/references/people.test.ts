import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceName } from '../../../shared/model/source.ts';
import { samePerson } from '../../../shared/references/people.ts';
import { shownFamily } from '../../../shared/references/shown-name.ts';

/** "Oliver, Kathryn" as a person, "=NHS England" as a group. */
function named(text: string): SourceName {
  if (text.startsWith('=')) return { literal: text.slice(1) };
  const [family = '', given] = text.split(', ');
  return given === undefined ? { family } : { family, given };
}

describe('two names', () => {
  it.each([
    ['Oliver, Kathryn', 'Oliver, Kathryn'],
    ['Palmer, VJ', 'Palmer, Victoria J.'],
    ['Papoulias, SC', 'Papoulias, Stan Constantina'],
    ['Andersson, A-C', 'Andersson, A.-C.'],
    ['Ahn, Yong-Yeol', 'Ahn, Yongyeol'],
    ['Plé, Loïc', 'Ple, Loic'],
    ['Müller, Jörg', 'Mueller, Joerg'],
    ['Ødegård, Łukasz', 'Odegard, Lukasz'],
    ['Melendez-Torres, G. J.', 'Melendez Torres, GJ'],
    ['O’Hara, Jane', "O'Hara, Jane"],
    ['van der Berg, Jan', 'Berg, Jan'],
    ['Berg, Jan van der', 'van der Berg, Jan'],
    ['De Vries, Hugo', 'de Vries, Hugo'],
    ['OLIVER, KATHRYN', 'Oliver, Kathryn'],
    ['Zhang, Wei', 'Wei, Zhang'],
    ['山田, 太郎', '山田, 太郎'],
    ['=NHS England', '=NHS ENGLAND'],
    ['=Kathryn Oliver', 'Oliver, Kathryn'],
    ['=Oliver Kathryn', 'Oliver, Kathryn'],
  ])('%s and %s are of one person', (one, other) => {
    expect(samePerson(named(one), named(other))).toBe('same');
  });

  it.each([
    ['Carr, S', 'Carr, Sarah'],
    ['Rose, D', 'Rose, Diana'],
    ['Oliver, K', 'Oliver, K'],
    ['Oliver', 'Oliver, Kathryn'],
    ['Williams, O', 'Williams, Oli'],
    ['Williams, Oli', 'Williams, Oliver'],
    ['van der Berg, J', 'Berg, J'],
    // Somebody who goes by the second of two given names.
    ['Papoulias, C', 'Papoulias, Stan Constantina'],
  ])('%s and %s are perhaps of one person', (one, other) => {
    expect(samePerson(named(one), named(other))).toBe('perhaps');
  });

  it.each([
    ['Williams, BN', 'Williams, Oli'],
    ['Martin, GP', 'Martin, S'],
    ['Oliver, Kathryn', 'Oliver, Karen'],
    ['Smith, John A', 'Smith, John B'],
    ['de Vries, Hugo', 'van Vries, Hugo'],
    ['Rose, Diana', 'Roseman, Diana'],
    ['Martin, S', 'Smith, Martin'],
    ['=NHS England', '=NHS Scotland'],
    ['=Oliver', 'Oliver, Kathryn'],
    ['山田, 太郎', '山田, 花子'],
  ])('%s and %s are of two', (one, other) => {
    expect(samePerson(named(one), named(other))).toBe('different');
  });

  it('of a father and a son differ by their suffix, which may be left out', () => {
    const [senior, junior] = [{ suffix: 'Sr' }, { suffix: 'Jr.' }].map((more) => ({
      family: 'King',
      given: 'Martin Luther',
      ...more,
    }));
    expect(samePerson(senior!, junior!)).toBe('different');
    expect(samePerson(junior!, named('King, Martin Luther'))).toBe('same');
  });

  it('read a particle wherever it is kept', () => {
    const kept = { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' };
    expect(samePerson(kept, named('van der Berg, Jan'))).toBe('same');
    expect(shownFamily(kept)).toBe('van der Berg');
  });

  it('compare alike from both sides, whatever they are made of', () => {
    const piece = fc.constantFrom(
      'Li',
      'Wei',
      'van',
      'der',
      'Berg',
      'J',
      'JA',
      'Jo-Ann',
      'Ø',
      'é',
      '',
      ' ',
      '李',
    );
    const part = fc
      .array(piece, { minLength: 1, maxLength: 3 })
      .map((pieces) => pieces.join(' ').trim() || 'X');
    const name: fc.Arbitrary<SourceName> = fc.oneof(
      fc.record({ family: part, given: part }),
      fc.record({ family: part }),
      fc.record({ literal: part }),
    );
    fc.assert(
      fc.property(name, name, (one, other) => {
        expect(samePerson(one, other)).toBe(samePerson(other, one));
        expect(samePerson(one, { ...one })).not.toBe('different');
      }),
    );
  });
});
