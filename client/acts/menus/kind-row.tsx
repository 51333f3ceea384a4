import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import './point-menu.css';

interface KindRowProps {
  readonly kind: ElementKind;
  readonly onKind: (kind: ElementKind) => void;
}

/** Which kind the new card is, over the list of how it bears on something. */
export function KindRow({ kind: chosen, onKind }: KindRowProps) {
  return (
    <div className="kind-row" role="radiogroup" aria-label="Kind of card (left and right arrow)">
      {ELEMENT_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="radio"
          data-kind={kind}
          aria-checked={kind === chosen}
          tabIndex={-1}
          onClick={() => onKind(kind)}
        >
          <KindIcon kind={kind} size={18} />
          {kind === 'cause' ? 'Cause' : ELEMENT_WORDS[kind]}
        </button>
      ))}
    </div>
  );
}

/** The kind that a key chooses: the arrows to the sides walk, the digits name; undefined for other keys. */
export function kindByKey(kind: ElementKind, key: string): ElementKind | undefined {
  if (/^[1-6]$/.test(key)) return ELEMENT_KINDS[Number(key) - 1];
  const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
  if (step === 0) return undefined;
  return ELEMENT_KINDS[(ELEMENT_KINDS.indexOf(kind) + step + ELEMENT_KINDS.length) % ELEMENT_KINDS.length];
}
