import { describe, expect, it } from 'vitest';
import { fieldsForKind, kindChoices, maySwap } from '../../../client/inspector/relation-choices.ts';
import { aMap, anElement, aRelation, e, r } from '../../support/builders.ts';

const map = aMap({
  elements: [anElement('cause', { kind: 'cause' }), anElement('cost', { kind: 'cost' }), anElement('claim')],
  relations: [
    aRelation('causes', e('cause'), e('cost'), { kind: 'cause' }),
    aRelation('rebuts', e('claim'), e('cost'), { kind: 'rebuttal', mode: 'undermine', move: 'comparison' }),
    aRelation('on', e('claim'), r('causes'), { kind: 'rebuttal', mode: 'undercut' }),
  ],
});
const relation = (name: string) => map.relations.get(r(name))!;

describe('the choices for a relation', () => {
  it('are its own kind and those the rules allow between its ends', () => {
    expect(new Set(kindChoices(map, relation('causes')))).toEqual(
      new Set(['cause', 'rebuttal', 'support', 'concession']),
    );
    expect(new Set(kindChoices(map, relation('on')))).toEqual(new Set(['rebuttal', 'support']));
  });

  it('keep mode and move when the kind stays, and start plain when it changes', () => {
    expect(fieldsForKind('rebuttal', relation('rebuts'))).toMatchObject({
      mode: 'undermine',
      move: 'comparison',
    });
    expect(fieldsForKind('support', relation('rebuts'))).toEqual({ kind: 'support' });
    expect(fieldsForKind('rebuttal', relation('causes'))).toEqual({ kind: 'rebuttal', mode: 'rebut' });
  });

  it('offer turning round only where the rules allow it', () => {
    expect(maySwap(map, relation('rebuts'))).toBe(true);
    expect(maySwap(map, relation('causes'))).toBe(false);
    expect(maySwap(map, relation('on'))).toBe(false);
  });
});
