import {
  cloneElement,
  type ReactElement,
  type ReactNode,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { Kbd } from './kbd.tsx';
import { placeTooltip, type Side } from './tooltip-place.ts';
import './tooltip.css';

/** Milliseconds before a tooltip shows: long enough not to follow a passing pointer. */
const DELAY_MS = 450;

interface Tip {
  readonly anchor: Element;
  readonly label: string;
  readonly keys: string | null;
  readonly side: Side;
}

interface TooltipAttributes {
  readonly 'data-tooltip'?: string;
  readonly 'data-tooltip-keys'?: string | undefined;
  readonly 'data-tooltip-side'?: Side;
}

interface TooltipProps {
  readonly label: string;
  readonly shortcut?: string | undefined;
  readonly side?: Side;
  /** One element that takes focus; the tooltip adds nothing to what it is called. */
  readonly children: ReactElement<TooltipAttributes>;
}

/** Says what a control does, for pointer and keyboard. */
export function Tooltip({ label, shortcut, side = 'bottom', children }: TooltipProps) {
  return cloneElement(children, {
    'data-tooltip': label,
    'data-tooltip-keys': shortcut,
    'data-tooltip-side': side,
  });
}

/** Stands once around the page and shows the one tooltip there is, whatever it is about. */
export function TooltipProvider({ children }: { readonly children: ReactNode }) {
  const tip = useTip();
  return (
    <>
      {children}
      {tip !== null && <TipBox key={tip.label} tip={tip} />}
    </>
  );
}

function TipBox({ tip }: { readonly tip: Tip }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (box.current === null) return;
    // In the top layer, over dialogs and menus.
    box.current.showPopover();
    const { innerWidth: width, innerHeight: height } = window;
    const place = placeTooltip(
      tip.anchor.getBoundingClientRect(),
      box.current.getBoundingClientRect(),
      { width, height },
      tip.side,
    );
    box.current.style.left = `${place.left}px`;
    box.current.style.top = `${place.top}px`;
  }, [tip]);
  return (
    // The control's own name says the same; to screen readers this would be said twice.
    <div ref={box} className="ui-tooltip" popover="manual" aria-hidden="true">
      {tip.label}
      {tip.keys !== null && <Kbd keys={tip.keys} />}
    </div>
  );
}

/** What the pointer rests on or the keyboard's focus is at; Esc, a press and leaving end it. */
function useTip(): Tip | null {
  const [tip, setTip] = useState<Tip | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const show = (anchor: Element, delay: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => setTip(readTip(anchor)), delay);
    };
    const hide = (): void => {
      clearTimeout(timer);
      setTip(null);
    };
    const onPointerOver = (event: PointerEvent): void => {
      const anchor = anchorOf(event.target);
      if (anchor !== null && event.pointerType !== 'touch') show(anchor, DELAY_MS);
      // The pointer may rest on the tooltip itself, to read it.
      else if (!(event.target instanceof Element && event.target.closest('.ui-tooltip'))) hide();
    };
    const onFocusIn = (event: FocusEvent): void => {
      const anchor = anchorOf(event.target);
      if (anchor?.matches(':focus-visible')) show(anchor, 0);
      else hide();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key === 'Escape') hide();
    };
    const listeners = [
      ['pointerover', onPointerOver],
      ['pointerdown', hide],
      ['focusin', onFocusIn],
      ['focusout', hide],
      ['keydown', onKeyDown],
    ] as const;
    for (const [name, listener] of listeners)
      document.addEventListener(name, listener as EventListener, true);
    return () => {
      hide();
      for (const [name, listener] of listeners)
        document.removeEventListener(name, listener as EventListener, true);
    };
  }, []);
  return tip;
}

function anchorOf(target: EventTarget | null): Element | null {
  return target instanceof Element ? target.closest('[data-tooltip]') : null;
}

function readTip(anchor: Element): Tip | null {
  const label = anchor.getAttribute('data-tooltip');
  if (label === null || !anchor.isConnected) return null;
  const side = anchor.getAttribute('data-tooltip-side');
  return {
    anchor,
    label,
    keys: anchor.getAttribute('data-tooltip-keys'),
    side: side === 'top' || side === 'left' || side === 'right' ? side : 'bottom',
  };
}
