import type { ElementId } from '../../../shared/base/ids.ts';
import type { Anchor } from '../../../shared/model/anchor.ts';
import type { Element } from '../../../shared/model/element.ts';
import { EVIDENCE_WORDS, kindWord } from '../../../shared/model/words.ts';
import { citation } from '../../../shared/references/in-text.ts';
import { useElement, useMap } from '../../hooks/use-map.ts';
import { KindIcon } from '../../marks/kind-icon.tsx';
import { VoiceChip } from '../../marks/voice-chip.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { BookOpen } from '../../ui/icons.ts';
import { closeDialog, showPassage } from '../../view-state/actions.ts';
import './compare.css';
import { FidelityChoice } from './fidelity-choice.tsx';

/** A statement beside the words that it rests on: does the card say what they say? What I think of it is for me alone. */
export function CompareDialog({ elementId }: { readonly elementId: ElementId }) {
  const element = useElement(elementId);
  return (
    <Dialog
      title="Does the card say what the words say?"
      description="What you choose is a note of your own: nobody else sees it."
      size="lg"
      onClose={closeDialog}
    >
      {element === undefined ? (
        <p>This card is no longer on the map.</p>
      ) : (
        <div className="compare">
          <Statement element={element} />
          <ul className="compare__quotations">
            {element.anchors.map((anchor) => (
              <Quoted key={anchor.id} element={element} anchor={anchor} />
            ))}
            {element.anchors.length === 0 && <li>No words from a source are tied to this card any more.</li>}
          </ul>
        </div>
      )}
    </Dialog>
  );
}

function Statement({ element }: { readonly element: Element }) {
  const voice = useMap((map) => (element.voice === undefined ? undefined : map.voices.get(element.voice)));
  return (
    <section className="compare__statement" data-kind={element.kind} aria-label="What the card says">
      <h3 className="compare__heading">
        <KindIcon kind={element.kind} />
        {kindWord(element)}
        <VoiceChip voice={voice} />
      </h3>
      <p className="compare__words">{element.text || 'This card is still empty.'}</p>
    </section>
  );
}

interface QuotedProps {
  readonly element: Element;
  readonly anchor: Anchor;
}

function Quoted({ element, anchor }: QuotedProps) {
  const where = useMap((map) => citation(map, anchor));
  const { prefix = '', exact, suffix = '' } = anchor;
  const read = (): void => {
    closeDialog();
    showPassage({
      sourceId: anchor.sourceId,
      goal: { kind: 'anchor', elementId: element.id, anchorId: anchor.id },
    });
  };
  return (
    <li className="compare__quotation">
      <p className="compare__fine">{where}</p>
      <blockquote className="compare__words">
        {prefix !== '' && <span className="compare__around">…{prefix}</span>}
        {exact}
        {suffix !== '' && <span className="compare__around">{suffix}…</span>}
      </blockquote>
      <p className="compare__fine">The card counts it as {EVIDENCE_WORDS[anchor.fidelity].toLowerCase()}.</p>
      <FidelityChoice element={element} anchor={anchor} />
      <Button size="sm" variant="quiet" icon={<BookOpen />} onClick={read}>
        Read it in the paper
      </Button>
    </li>
  );
}
