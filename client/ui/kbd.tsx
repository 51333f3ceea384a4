import './kbd.css';

/** A key or a chord, written as on the keyboard: "Ctrl+K". */
export function Kbd({ keys }: { readonly keys: string }) {
  return <kbd className="ui-kbd">{keys}</kbd>;
}
