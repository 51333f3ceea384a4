import { type KeyboardEvent, type ReactNode, type RefObject, useId } from 'react';
import { IconButton } from './icon-button.tsx';
import { ArrowLeft, X } from './icons.ts';
import './side-panel.css';

interface SidePanelProps {
  readonly title: string;
  /** The heading takes the focus when what the panel shows changes. */
  readonly heading: RefObject<HTMLHeadingElement | null>;
  /** The way back from something that is shown in place of the panel's first face. */
  readonly back?: { readonly label: string; readonly go: () => void } | undefined;
  readonly closeLabel: string;
  /** Whether Esc in it closes it as well: not where there is more than one thing to get out of. */
  readonly closesByEscape?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A panel beside what the page is about; where there is no room beside it, it comes from below. */
export function SidePanel(props: SidePanelProps) {
  const { title, heading, back, closeLabel, closesByEscape = false, onClose, children } = props;
  const id = useId();
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.preventDefault();
    onClose();
  };
  return (
    <aside className="ui-side-panel" aria-labelledby={id} onKeyDown={closesByEscape ? onKeyDown : undefined}>
      <header className="ui-side-panel__head">
        {back !== undefined && <IconButton label={back.label} icon={<ArrowLeft />} onClick={back.go} />}
        <h2 className="ui-side-panel__title" id={id} ref={heading} tabIndex={-1}>
          {title}
        </h2>
        <IconButton label={closeLabel} icon={<X />} side="left" onClick={onClose} />
      </header>
      {children}
    </aside>
  );
}
