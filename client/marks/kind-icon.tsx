import {
  CircleQuestionMark,
  Compass,
  FlaskConical,
  Landmark,
  type LucideIcon,
  MessageSquareText,
  Weight,
} from 'lucide-react';
import type { ElementKind } from '../../shared/model/element.ts';
import './marks.css';

/** A weight for what burdens, a speech for what is asserted, a compass for where it holds, an institution for what produces it. */
const ICONS: Readonly<Record<ElementKind, LucideIcon>> = {
  cost: Weight,
  claim: MessageSquareText,
  context: Compass,
  cause: Landmark,
  evidence: FlaskConical,
  question: CircleQuestionMark,
};

/** The icon of a kind of element in the kind's colour; decoration beside the word, so hidden from screen readers. */
export function KindIcon({ kind, size = 16 }: { readonly kind: ElementKind; readonly size?: number }) {
  const Icon = ICONS[kind];
  return <Icon className="kind-icon" data-kind={kind} size={size} strokeWidth={2} aria-hidden="true" />;
}
