import type { ElementKind } from '../../shared/model/element.ts';
import type { Icon } from '../ui/icon.tsx';
import {
  CircleQuestionMark,
  Compass,
  FlaskConical,
  Landmark,
  MessageSquareText,
  Weight,
} from '../ui/icons.ts';
import './marks.css';

/** A weight for what burdens, a speech for what is asserted, a compass for where it holds, an institution for what produces it. */
const ICONS: Readonly<Record<ElementKind, Icon>> = {
  cost: Weight,
  claim: MessageSquareText,
  context: Compass,
  cause: Landmark,
  evidence: FlaskConical,
  question: CircleQuestionMark,
};

/** The icon of a kind of element in the kind's colour; decoration beside the word, so hidden from screen readers. */
export function KindIcon({ kind, size = 16 }: { readonly kind: ElementKind; readonly size?: number }) {
  const Kind = ICONS[kind];
  return <Kind className="kind-icon" data-kind={kind} size={size} strokeWidth={2} aria-hidden="true" />;
}
