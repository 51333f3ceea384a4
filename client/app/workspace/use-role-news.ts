import { useEffect, useRef } from 'react';
import { mayEdit } from '../../../shared/wire/roles.ts';
import { useMe } from '../../hooks/use-session-parts.ts';
import { notify, stopEditing } from '../../view-state/actions.ts';
import { viewState } from '../../view-state/store.ts';
import { ROLE_NEWS } from '../role-words.ts';
import { passOverLeftoverTyping } from './leftover-typing.ts';

/** Tells somebody that a host changed their role, and ends what it no longer allows. */
export function useRoleNews(): void {
  const { role } = useMe();
  const before = useRef(role);
  useEffect(() => {
    if (before.current === role) return;
    before.current = role;
    if (!mayEdit(role)) {
      // The field itself may be gone already, or be about to go.
      if (viewState.getState().editing !== null || isInField()) passOverLeftoverTyping(window);
      stopEditing();
    }
    notify({ tone: mayEdit(role) ? 'info' : 'warning', text: ROLE_NEWS[role] });
  }, [role]);
}

function isInField(): boolean {
  return document.activeElement instanceof HTMLElement && document.activeElement.matches('input, textarea');
}
