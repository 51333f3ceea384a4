import { type KeyboardEvent, useEffect, useRef } from 'react';
import { IconButton } from '../../ui/icon-button.tsx';
import { ChevronDown, ChevronUp, X } from '../../ui/icons.ts';
import { TextField } from '../../ui/text-field.tsx';
import './find-bar.css';
import { MATCHES_MAX } from './find-in-text.ts';
import type { Find } from './use-find.ts';

interface FindBarProps {
  readonly find: Find;
  readonly onSearch: (query: string) => void;
  readonly onStep: (direction: 1 | -1) => void;
  readonly onClose: () => void;
}

/** Find in this text: Enter goes to the next match, Shift+Enter to the one before, Esc closes. */
export function FindBar({ find, onSearch, onStep, onClose }: FindBarProps) {
  const bar = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const input = bar.current?.querySelector('input');
    input?.focus();
    input?.select();
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') onStep(event.shiftKey ? -1 : 1);
    else if (event.key === 'Escape') onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const count = find.matches.length;
  return (
    <div className="reader-find" ref={bar} role="search" aria-label="Find in this text">
      <TextField
        className="reader-find__field"
        label="Find in this text"
        hideLabel
        placeholder="Find in this text"
        value={find.query}
        autoComplete="off"
        onChange={onSearch}
        onKeyDown={onKeyDown}
      />
      <span className="reader-find__count" role="status">
        {countWords(find.query, count, find.current)}
      </span>
      <IconButton
        label="Match before"
        icon={<ChevronUp />}
        disabled={count === 0}
        onClick={() => onStep(-1)}
      />
      <IconButton
        label="Next match"
        icon={<ChevronDown />}
        disabled={count === 0}
        onClick={() => onStep(1)}
      />
      <IconButton label="Close the search" icon={<X />} onClick={onClose} />
    </div>
  );
}

/** "3 of 12", "No match"; nothing for an empty search. */
function countWords(query: string, count: number, current: number | undefined): string {
  if (query.trim() === '') return '';
  if (count === 0 || current === undefined) return 'No match';
  return `${current + 1} of ${count}${count === MATCHES_MAX ? '+' : ''}`;
}
