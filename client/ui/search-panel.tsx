import { Command } from 'cmdk';
import { useState } from 'react';
import { Search, X } from './icons.ts';
import { Kbd } from './kbd.tsx';
import './search-dialog.css';
import type { SearchDialogProps, SearchItem } from './search-items.ts';
import { useModal } from './use-modal.ts';

/** The search dialog itself. */
export function SearchPanel(props: SearchDialogProps) {
  const modal = useModal(props.onClose);
  const [chosen, setChosen] = useState('');
  const all = props.groups.flatMap((group) => group.items).filter((item) => item.disabled !== true);
  // What was chosen may not be among what is found now; the first then takes Enter.
  const value = all.some((item) => item.id === chosen) ? chosen : (all[0]?.id ?? '');
  return (
    <dialog className="ui-search" aria-label={props.label} {...modal}>
      <div className="ui-search__sheet">
        <Command shouldFilter={false} label={props.label} loop value={value} onValueChange={setChosen}>
          <div className="ui-search__field">
            <Search aria-hidden="true" />
            <Command.Input
              className="ui-search__input"
              placeholder={props.placeholder}
              value={props.query}
              data-first-focus
              onValueChange={props.onQuery}
            />
            <button type="button" className="ui-search__close" aria-label="Close" onClick={props.onClose}>
              <Kbd keys="Esc" />
              <X />
            </button>
          </div>
          <Command.List className="ui-search__list" label={props.label}>
            {/* An option of its own: a list box without any is an error to screen readers. */}
            {props.groups.length === 0 && (
              <Command.Item className="ui-search__empty" value="empty" disabled>
                {props.empty}
              </Command.Item>
            )}
            {props.groups.map((group) => (
              <Command.Group key={group.heading} heading={group.heading} className="ui-search__group">
                {group.items.map((item) => (
                  <SearchLine key={item.id} item={item} />
                ))}
              </Command.Group>
            ))}
          </Command.List>
        </Command>
        {props.footer !== undefined && <div className="ui-search__footer">{props.footer}</div>}
      </div>
    </dialog>
  );
}

function SearchLine({ item }: { readonly item: SearchItem }) {
  return (
    <Command.Item
      className="ui-search__item"
      value={item.id}
      disabled={item.disabled ?? false}
      onSelect={item.onChoose}
    >
      <span className="ui-search__icon">{item.icon}</span>
      <span className="ui-search__words">
        <span className="ui-search__label">{item.label}</span>
        {item.detail !== undefined && <span className="ui-search__detail">{item.detail}</span>}
      </span>
      {item.shortcut !== undefined && <Kbd keys={item.shortcut} />}
    </Command.Item>
  );
}
