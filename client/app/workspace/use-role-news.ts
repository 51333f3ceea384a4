import { useEffect, useRef } from 'react';
import { mayEdit } from '../../../shared/wire/roles.ts';
import { useMe } from '../../hooks/use-session-parts.ts';
import { notify, stopEditing } from '../../view-state/actions.ts';
import { ROLE_NEWS } from '../role-words.ts';

/** Tells somebody that a host changed their role, and ends what it no longer allows. */
export function useRoleNews(): void {
  const { role } = useMe();
  const before = useRef(role);
  useEffect(() => {
    if (before.current === role) return;
    before.current = role;
    if (!mayEdit(role)) stopEditing();
    notify({ tone: mayEdit(role) ? 'info' : 'warning', text: ROLE_NEWS[role] });
  }, [role]);
}
