import { DropdownMenu as Radix } from 'radix-ui';
import { useCallback, useState } from 'react';
import { Check } from './icons.ts';
import './select.css';
import type { SelectListProps } from './select-options.ts';

/** The list of a select: a menu of which one is on. (Radix has a select of its own; it puts style elements into the page, which our Content-Security-Policy forbids.) */
export function SelectList<V extends string>({
  trigger,
  label,
  value,
  options,
  onChange,
}: SelectListProps<V>) {
  // What is outside an open dialog can neither be seen nor pressed: there the list goes into the dialog.
  const [dialog, setDialog] = useState<HTMLDialogElement | null>(null);
  const findDialog = useCallback(
    (button: HTMLButtonElement | null) => setDialog(button?.closest('dialog') ?? null),
    [],
  );
  return (
    <Radix.Root modal={false}>
      <Radix.Trigger asChild ref={findDialog}>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal container={dialog ?? undefined}>
        <Radix.Content
          className="ui-select__list"
          align="start"
          sideOffset={4}
          collisionPadding={12}
          aria-label={label}
          ref={focusChosen}
        >
          <Radix.RadioGroup value={value} onValueChange={(next) => onChange(next as V)}>
            {options.map((option) => (
              <Radix.RadioItem className="ui-select__item" key={option.value} value={option.value}>
                <span className="ui-select__icon">{option.icon}</span>
                <span className="ui-select__words">
                  {option.label}
                  {option.meaning !== undefined && (
                    <span className="ui-select__meaning">{option.meaning}</span>
                  )}
                </span>
                <Radix.ItemIndicator className="ui-select__check">
                  <Check />
                </Radix.ItemIndicator>
              </Radix.RadioItem>
            ))}
          </Radix.RadioGroup>
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

/** A long list opens where the present choice is; a frame later, since the menu first takes the focus itself. */
function focusChosen(list: HTMLElement | null): void {
  requestAnimationFrame(() => list?.querySelector<HTMLElement>('[data-state="checked"]')?.focus());
}
