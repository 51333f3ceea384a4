import { DropdownMenu as Radix } from 'radix-ui';
import { Fragment } from 'react';
import { classNames } from './class-names.ts';
import { Check } from './icons.ts';
import { Kbd } from './kbd.tsx';
import type { MenuItem, MenuProps } from './menu-items.ts';
import './menu.css';
import type { DoneBefore } from './standing-in.ts';
import { useFocusHandedOn } from './use-focus-handed-on.ts';

/** The menu itself; `before` says what was done to its button before it was here. */
export function RadixMenu({
  trigger,
  label,
  groups,
  align = 'end',
  before,
}: MenuProps & { readonly before: DoneBefore }) {
  return (
    // Not modal: a modal menu hides the rest of the page from screen readers while it is open.
    <Radix.Root modal={false} defaultOpen={before.opened}>
      <Radix.Trigger ref={useFocusHandedOn(before)} asChild>
        {trigger}
      </Radix.Trigger>
      <Radix.Portal>
        <Radix.Content
          className="ui-menu"
          align={align}
          sideOffset={6}
          collisionPadding={12}
          aria-label={label}
        >
          {groups.map((group, index) => (
            <Fragment key={group.heading ?? group.items[0]?.label ?? index}>
              {index > 0 && <Radix.Separator className="ui-menu__rule" />}
              <Radix.Group>
                {group.heading !== undefined && (
                  <Radix.Label className="ui-menu__heading">{group.heading}</Radix.Label>
                )}
                {group.items.map((item) => (
                  <MenuLine key={item.label} item={item} />
                ))}
              </Radix.Group>
            </Fragment>
          ))}
        </Radix.Content>
      </Radix.Portal>
    </Radix.Root>
  );
}

function MenuLine({ item }: { readonly item: MenuItem }) {
  const className = classNames('ui-menu__item', item.danger && 'ui-menu__item--danger');
  const inside = (
    <>
      <span className="ui-menu__icon">{item.checked === true ? <Check /> : item.icon}</span>
      <span className="ui-menu__label">{item.label}</span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </>
  );
  if (item.checked !== undefined) {
    return (
      <Radix.CheckboxItem
        className={className}
        checked={item.checked}
        disabled={item.disabled ?? false}
        onSelect={item.onSelect}
      >
        {inside}
      </Radix.CheckboxItem>
    );
  }
  return (
    <Radix.Item className={className} disabled={item.disabled ?? false} onSelect={item.onSelect}>
      {inside}
    </Radix.Item>
  );
}
