import { describe, expect, it } from 'vitest';
import { groupPeople, othersBy } from '../../../client/hosting/people-groups.ts';
import type { ParticipantId } from '../../../shared/base/ids.ts';
import type { KnownPerson } from '../../../shared/wire/http.ts';

const ME = 'p_me' as ParticipantId;

function person(name: string, facts: Partial<KnownPerson> = {}): KnownPerson {
  const id = `p_${name.toLowerCase()}` as ParticipantId;
  return {
    id,
    name,
    colour: '#2f6f8f',
    role: 'participant',
    standing: 'in',
    cameBy: 'participant',
    ...facts,
  };
}

const { standing: _, cameBy: __, ...named } = person('Edith');
const EVERYBODY = [
  named,
  person('Zoe'),
  person('Ben'),
  person('Me', { role: 'host', cameBy: 'host' }),
  person('Olga', { standing: 'removed' }),
  person('Carl', { standing: 'link-withdrawn' }),
  person('Ivo', { role: 'observer', cameBy: 'observer' }),
];

describe('people as a host sees them', () => {
  it('are me, those who are here, and the others by name; whoever is out is apart', () => {
    const here = new Set(['p_zoe' as ParticipantId]);
    const { members, outside } = groupPeople(EVERYBODY, ME, here);
    expect(members.map(({ name, isHere, isMe }) => [name, isHere, isMe])).toEqual([
      ['Me', true, true],
      ['Zoe', true, false],
      ['Ben', false, false],
      ['Ivo', false, false],
    ]);
    expect(outside.map(({ name }) => name)).toEqual(['Carl', 'Olga']);
  });

  it('count for a link while they are in by it, and never me', () => {
    expect(othersBy(EVERYBODY, 'participant', ME)).toBe(2);
    expect(othersBy(EVERYBODY, 'observer', ME)).toBe(1);
    expect(othersBy(EVERYBODY, 'host', ME)).toBe(0);
  });
});
