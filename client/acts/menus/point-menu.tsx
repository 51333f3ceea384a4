import { type KeyboardEvent, type ReactNode, useEffect, useLayoutEffect, useRef } from 'react';
import { Kbd } from '../../ui/kbd.tsx';
import { closeDialog } from '../../view-state/actions.ts';
import '../../ui/menu.css';
import './point-menu.css';
import { nextLine } from './next-line.ts';
import { placeInWindow } from './place-in-window.ts';

/** One line of a menu. */
export interface PointMenuItem {
  readonly id: string;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly icon?: ReactNode;
  readonly shortcut?: string;
  readonly danger?: boolean;
  readonly disabled?: boolean;
  readonly run: () => void;
}

interface PointMenuProps {
  readonly label: string;
  /** Where it opens, in pixels of the window. */
  readonly at: { readonly x: number; readonly y: number };
  readonly groups: readonly (readonly PointMenuItem[])[];
  /** Puts it away; by default it is the one dialog of the view state. */
  readonly onClose?: () => void;
  /** What stands over the list. */
  readonly head?: ReactNode;
  /** Keys that the head wants; true when it took one. */
  readonly onKey?: (key: string) => boolean;
}

/**
 * A menu at a point of the window, in the browser's top layer. Arrows, Home, End and letters move, Enter chooses, Esc
 * and a click elsewhere close; the focus goes back to where it was.
 */
export function PointMenu({ label, at, groups, onClose = closeDialog, head, onKey }: PointMenuProps) {
  const panel = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    element.showPopover();
    const { x, y } = placeInWindow(at, element.getBoundingClientRect(), {
      width: innerWidth,
      height: innerHeight,
    });
    element.style.left = `${x}px`;
    element.style.top = `${y}px`;
  }, [at]);
  useFocusInside(panel);
  useEffect(() => {
    const onPointerDown = (event: PointerEvent): void => {
      if (!(event.target instanceof Node) || !panel.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', onPointerDown, true);
    return () => document.removeEventListener('pointerdown', onPointerDown, true);
  }, [onClose]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === 'Escape' || event.key === 'Tab') onClose();
    else if (!(onKey?.(event.key) ?? false) && !moveFocus(panel.current, event.key)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div ref={panel} className="point-menu ui-menu" popover="manual">
      {head}
      <div role="menu" aria-label={label} tabIndex={-1} onKeyDown={onKeyDown}>
        {groups
          .filter((group) => group.length > 0)
          .map((group) => (
            <div role="group" className="point-menu-group" key={group[0]?.id}>
              {group.map((item) => (
                <MenuLine key={item.id} item={item} onClose={onClose} />
              ))}
            </div>
          ))}
      </div>
    </div>
  );
}

interface MenuLineProps {
  readonly item: PointMenuItem;
  readonly onClose: () => void;
}

function MenuLine({ item, onClose }: MenuLineProps) {
  const choose = (): void => {
    onClose();
    item.run();
  };
  return (
    <button
      type="button"
      role="menuitem"
      className={`ui-menu__item ${item.danger ? 'ui-menu__item--danger' : ''}`}
      disabled={item.disabled}
      data-disabled={item.disabled || undefined}
      tabIndex={-1}
      onClick={choose}
      onPointerMove={(event) => event.currentTarget.focus({ preventScroll: true })}
    >
      <span className="ui-menu__icon point-menu-icon">{item.icon}</span>
      <span className="ui-menu__label">
        {item.label}
        {item.detail !== undefined && <span className="point-menu-detail">{item.detail}</span>}
      </span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </button>
  );
}

/** Puts the focus on the first line, and back where it was in the end unless something else has taken it. */
function useFocusInside(panel: { readonly current: HTMLElement | null }): void {
  useEffect(() => {
    const before = document.activeElement;
    const element = panel.current;
    linesOf(element)[0]?.focus({ preventScroll: true });
    return () => {
      const held = document.activeElement;
      const lost = held === null || held === document.body || (element?.contains(held) ?? false);
      if (lost && before instanceof HTMLElement) before.focus({ preventScroll: true });
    };
  }, [panel]);
}

function linesOf(panel: HTMLElement | null): HTMLElement[] {
  return [...(panel?.querySelectorAll<HTMLElement>('[role="menuitem"]:not(:disabled)') ?? [])];
}

function moveFocus(panel: HTMLElement | null, key: string): boolean {
  const lines = linesOf(panel);
  const now = lines.indexOf(document.activeElement as HTMLElement);
  const goal = nextLine(
    lines.map((line) => line.textContent ?? ''),
    now,
    key,
  );
  if (goal === undefined) return false;
  lines[goal]?.focus({ preventScroll: true });
  lines[goal]?.scrollIntoView({ block: 'nearest' });
  return true;
}
