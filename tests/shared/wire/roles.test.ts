import { expect, it } from 'vitest';
import { higherRole, lowerRole, mayEdit, mayManage, ROLES } from '../../../shared/wire/roles.ts';

it('lets hosts and participants edit, and hosts alone manage', () => {
  expect(ROLES.filter(mayEdit)).toEqual(['host', 'participant']);
  expect(ROLES.filter(mayManage)).toEqual(['host']);
});

it('finds the stronger of two roles, in either order', () => {
  expect(higherRole('observer', 'host')).toBe('host');
  expect(higherRole('participant', 'observer')).toBe('participant');
  expect(higherRole('host', 'host')).toBe('host');
  expect([lowerRole('observer', 'host'), lowerRole('host', 'participant')]).toEqual([
    'observer',
    'participant',
  ]);
});
