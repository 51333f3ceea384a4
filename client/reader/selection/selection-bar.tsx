import { type KeyboardEvent, type RefObject, useLayoutEffect, useState } from 'react';
import {
  COST_TYPES,
  ELEMENT_KINDS,
  type ElementKind,
  type KindFields,
} from '../../../shared/model/element.ts';
import { QUOTATION_MAX } from '../../../shared/model/limits.ts';
import { COST_TYPE_WORDS, ELEMENT_WORDS } from '../../../shared/model/words.ts';
import type { Range } from '../../../shared/texts/places.ts';
import { PointMenu } from '../../acts/menus/point-menu.tsx';
import type { SecondHand } from '../../commands/passages.ts';
import { useElement } from '../../hooks/use-map.ts';
import { excerpt } from '../../inspector/sentences.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { Button } from '../../ui/button.tsx';
import { ChevronDown, Link, Quote } from '../../ui/icons.ts';
import type { ScreenPoint } from '../../view-state/types.ts';
import { pageRange } from '../text/dom-places.ts';
import { SecondHandForm } from './second-hand-form.tsx';
import './selection-bar.css';
import { useSelectedCard } from './use-selected-card.ts';

interface SelectionBarProps {
  readonly bar: RefObject<HTMLDivElement | null>;
  readonly column: RefObject<HTMLElement | null>;
  readonly range: Range;
  /** Whether the words make no quotation because there are too many of them. */
  readonly isTooLong: boolean;
  readonly onMake: (kind: KindFields, secondHand: SecondHand | undefined) => void;
  readonly onAttach: (secondHand: SecondHand | undefined) => void;
  readonly onClose: () => void;
}

/** What to make of the selected words: a card of any kind, or a further ground of the selected card. */
export function SelectionBar(props: SelectionBarProps) {
  const { bar, column, range, isTooLong, onMake, onAttach, onClose } = props;
  const [costMenu, setCostMenu] = useState<ScreenPoint | null>(null);
  const [secondHand, setSecondHand] = useState<SecondHand | undefined>(undefined);
  const [isSecondHand, setIsSecondHand] = useState(false);
  usePlaceUnder(bar, column, range);
  const said = isSecondHand ? secondHand : undefined;
  const mayMake = !isSecondHand || secondHand !== undefined;
  const choose = (kind: ElementKind): void => {
    if (kind === 'cost') setCostMenu(cornerOf(bar.current, '[data-make="cost"]'));
    else onMake({ kind }, said);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>): void => {
    if (!keyInBar(event, mayMake ? choose : undefined, onClose)) return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div
      ref={bar}
      className="reader-pick"
      role="toolbar"
      aria-label="What to make of these words"
      onKeyDown={onKeyDown}
      // The words stay selected, and the focus stays where it was.
      onMouseDown={(event) =>
        event.target instanceof Element && event.target.closest('input') === null && event.preventDefault()
      }
    >
      {isTooLong ? (
        <p className="reader-pick__note" role="status">
          A quotation holds at most {QUOTATION_MAX.toLocaleString('en')} characters. Select fewer words.
        </p>
      ) : (
        <>
          <div className="reader-pick__kinds">
            {ELEMENT_KINDS.map((kind) => (
              <KindButton key={kind} kind={kind} disabled={!mayMake} onMake={() => choose(kind)} />
            ))}
          </div>
          <div className="reader-pick__more">
            <AttachButton disabled={!mayMake} onAttach={() => onAttach(said)} />
            <Button
              size="sm"
              variant="quiet"
              icon={<Quote />}
              aria-expanded={isSecondHand}
              onClick={({ currentTarget }) => {
                // What had the focus may not be pressed until somebody is named.
                currentTarget.focus();
                setIsSecondHand(!isSecondHand);
              }}
            >
              Quote as second hand
            </Button>
          </div>
          {isSecondHand && <SecondHandForm onChange={setSecondHand} />}
        </>
      )}
      {costMenu !== null && (
        <PointMenu
          label="Type of cost"
          at={costMenu}
          groups={[
            COST_TYPES.map((costType) => ({
              id: costType,
              label: COST_TYPE_WORDS[costType],
              run: () => onMake({ kind: 'cost', costType }, said),
            })),
          ]}
          onClose={() => setCostMenu(null)}
        />
      )}
    </div>
  );
}

interface KindButtonProps {
  readonly kind: ElementKind;
  readonly disabled: boolean;
  readonly onMake: () => void;
}

function KindButton({ kind, disabled, onMake }: KindButtonProps) {
  return (
    <button
      type="button"
      className="reader-pick__kind"
      data-make={kind}
      data-kind={kind}
      disabled={disabled}
      aria-haspopup={kind === 'cost' ? 'menu' : undefined}
      aria-keyshortcuts={String(ELEMENT_KINDS.indexOf(kind) + 1)}
      onClick={onMake}
    >
      <KindIcon kind={kind} size={18} />
      <span>
        {kind === 'cause' ? 'Cause' : ELEMENT_WORDS[kind]}
        {kind === 'cost' && <ChevronDown aria-hidden="true" />}
      </span>
    </button>
  );
}

function AttachButton({ disabled, onAttach }: { readonly disabled: boolean; readonly onAttach: () => void }) {
  const card = useElement(useSelectedCard());
  return (
    <Button
      size="sm"
      variant="quiet"
      icon={<Link />}
      className="reader-pick__attach"
      disabled={disabled || card === undefined}
      title={card === undefined ? 'Select a card on the map first' : undefined}
      onClick={onAttach}
    >
      {card === undefined ? 'Attach to selected card' : `Attach to “${excerpt(card.text)}”`}
    </Button>
  );
}

/** Arrows walk the buttons, digits make the kinds, Esc goes back to the text; true when the key was one of these. */
function keyInBar(
  event: KeyboardEvent<HTMLDivElement>,
  choose: ((kind: ElementKind) => void) | undefined,
  onClose: () => void,
): boolean {
  if (event.key === 'Escape') {
    onClose();
    return true;
  }
  if (event.target instanceof Element && event.target.closest('input, textarea, [popover]') !== null)
    return false;
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (step !== 0) return walk(event.currentTarget, step);
  const kind = /^[1-6]$/.test(event.key) ? ELEMENT_KINDS[Number(event.key) - 1] : undefined;
  if (kind === undefined || choose === undefined) return false;
  choose(kind);
  return true;
}

function walk(bar: HTMLElement, step: number): boolean {
  const buttons = [...bar.querySelectorAll<HTMLElement>('button:not(:disabled)')];
  const now = buttons.indexOf(document.activeElement as HTMLElement);
  buttons[(now + step + buttons.length) % buttons.length]?.focus();
  return true;
}

function cornerOf(bar: HTMLElement | null, selector: string): ScreenPoint {
  const box = bar?.querySelector(selector)?.getBoundingClientRect();
  return { x: box?.left ?? 0, y: (box?.bottom ?? 0) + 4 };
}

/** Keeps the bar under the last line of the selected words; where it is docked, the style sheet overrules this. */
function usePlaceUnder(
  bar: RefObject<HTMLElement | null>,
  column: RefObject<HTMLElement | null>,
  range: Range,
): void {
  useLayoutEffect(() => {
    if (bar.current === null || column.current === null) return;
    const lines = pageRange(column.current, range)?.getClientRects();
    const last = lines?.[lines.length - 1];
    if (last === undefined) return;
    const below = Math.round(last.bottom - column.current.getBoundingClientRect().top + 6);
    bar.current.style.setProperty('--below', `${below}px`);
  });
}
