import { useState } from 'react';
import { type Anchor, evidenceState, isSecondHand } from '../../shared/model/anchor.ts';
import type { Element } from '../../shared/model/element.ts';
import { EVIDENCE_WORDS } from '../../shared/model/words.ts';
import { citation } from '../../shared/references/in-text.ts';
import { deleteAnchor } from '../commands/elements.ts';
import { useSession } from '../hooks/session-context.tsx';
import { useMap } from '../hooks/use-map.ts';
import { EvidenceMark } from '../marks/evidence-mark.tsx';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Columns2, Pencil, Quote, Trash2 } from '../ui/icons.ts';
import { Section } from '../ui/section.tsx';
import { AnchorForm } from './anchor-form.tsx';
import './quotations.css';
import { openDialog, showPassage } from '../view-state/actions.ts';
import { tell } from '../view-state/tell.ts';

interface QuotationsProps {
  readonly element: Element;
  readonly mayEdit: boolean;
}

/** The words a card rests on, each with where they were read and how closely the statement follows them. */
export function Quotations({ element, mayEdit }: QuotationsProps) {
  const [open, setOpen] = useState<Anchor['id'] | 'new' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <Section
      title="Evidence"
      actions={
        <EvidenceMark state={evidenceState(element.anchors)} secondHand={isSecondHand(element.anchors)} />
      }
    >
      {element.anchors.length === 0 && open !== 'new' && (
        <p className="panel__fine">No words from a source are tied to this card yet.</p>
      )}
      <ul className="quotations">
        {element.anchors.map((anchor) => (
          <li key={anchor.id}>
            {open === anchor.id ? (
              <AnchorForm elementId={element.id} anchor={anchor} onDone={close} />
            ) : (
              <Quotation
                element={element}
                anchor={anchor}
                {...(mayEdit ? { onEdit: () => setOpen(anchor.id) } : {})}
              />
            )}
          </li>
        ))}
      </ul>
      {mayEdit && open === 'new' && <AnchorForm elementId={element.id} onDone={close} />}
      {open === null && (
        <div className="quotations__acts">
          {mayEdit && (
            <Button size="sm" icon={<Quote />} onClick={() => setOpen('new')}>
              Add a quotation
            </Button>
          )}
          {element.anchors.length > 0 && (
            <Button
              size="sm"
              variant="quiet"
              icon={<Columns2 />}
              onClick={() => openDialog({ kind: 'compare', elementId: element.id })}
            >
              Side by side
            </Button>
          )}
        </div>
      )}
    </Section>
  );
}

interface QuotationProps {
  readonly element: Element;
  readonly anchor: Anchor;
  readonly onEdit?: () => void;
}

function Quotation({ element, anchor, onEdit }: QuotationProps) {
  const session = useSession();
  const where = useMap((map) => citation(map, anchor));
  return (
    <figure className="quotation">
      <blockquote className="quotation__words">
        <button
          type="button"
          className="quotation__go"
          title="Show in the paper"
          onClick={() =>
            showPassage({
              sourceId: anchor.sourceId,
              goal: { kind: 'anchor', elementId: element.id, anchorId: anchor.id },
            })
          }
        >
          {anchor.exact}
        </button>
      </blockquote>
      <figcaption className="quotation__foot">
        <span className="quotation__where">
          {where} · {EVIDENCE_WORDS[anchor.fidelity].toLowerCase()}
        </span>
        {onEdit !== undefined && (
          <span className="quotation__buttons">
            <IconButton label="Edit this quotation" icon={<Pencil />} onClick={onEdit} />
            <IconButton
              label="Delete this quotation"
              icon={<Trash2 />}
              onClick={() => tell(deleteAnchor(session, element.id, anchor.id))}
            />
          </span>
        )}
      </figcaption>
    </figure>
  );
}
