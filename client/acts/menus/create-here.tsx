import { useState } from 'react';
import type { ElementId } from '../../../shared/base/ids.ts';
import { targetName } from '../../../shared/graph/phrases.ts';
import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import type { Position } from '../../../shared/model/fields.ts';
import { ELEMENT_WORDS } from '../../../shared/model/words.ts';
import { useMap } from '../../hooks/use-map.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { RelationGlyph } from '../../marks/relation-glyph.tsx';
import type { ScreenPoint } from '../../view-state/types.ts';
import { addCard, addLinkedCard } from '../add.ts';
import { offersForNew } from '../offers.ts';
import { useViewParts } from '../view-parts.tsx';
import { PointMenu, type PointMenuItem } from './point-menu.tsx';

interface CreateHereProps {
  /** The card that the new one will bear on. */
  readonly from: ElementId;
  /** Where the middle of the new card goes. */
  readonly position: Position;
  readonly at: ScreenPoint;
}

/** After a connection was dropped on empty ground: what to create there, and how it bears on the card. */
export function CreateHere({ from, position, at }: CreateHereProps) {
  const view = useViewParts();
  const map = useMap((now) => now);
  const [kind, setKind] = useState<ElementKind>('claim');
  const linked: PointMenuItem[] = offersForNew(map, kind, from).map(({ fields, verb, meaning }) => ({
    id: verb,
    label: verb,
    detail: meaning,
    icon: <RelationGlyph kind={fields.kind} />,
    run: () => addLinkedCard(view, kind, position, fields, from),
  }));
  const alone = { id: 'alone', label: 'Not linked', run: () => addCard(view, kind, position) };
  const onKey = (key: string): boolean => {
    const step = key === 'ArrowRight' ? 1 : key === 'ArrowLeft' ? -1 : 0;
    const at = /^[1-6]$/.test(key)
      ? Number(key) - 1
      : (ELEMENT_KINDS.indexOf(kind) + step + ELEMENT_KINDS.length) % ELEMENT_KINDS.length;
    if (step === 0 && !/^[1-6]$/.test(key)) return false;
    setKind(ELEMENT_KINDS[at] ?? kind);
    return true;
  };
  return (
    <PointMenu
      label={`How the new card bears on ${targetName(map, from)}`}
      at={at}
      groups={[linked, [alone]]}
      onKey={onKey}
      head={<KindRow kind={kind} onKind={setKind} />}
    />
  );
}

function KindRow(props: { readonly kind: ElementKind; readonly onKind: (kind: ElementKind) => void }) {
  return (
    <div className="kind-row" role="radiogroup" aria-label="Kind of card (left and right arrow)">
      {ELEMENT_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          role="radio"
          data-kind={kind}
          aria-checked={kind === props.kind}
          tabIndex={-1}
          onClick={() => props.onKind(kind)}
        >
          <KindIcon kind={kind} size={18} />
          {kind === 'cause' ? 'Cause' : ELEMENT_WORDS[kind]}
        </button>
      ))}
    </div>
  );
}
