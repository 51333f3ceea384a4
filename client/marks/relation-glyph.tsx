import type { RelationKind } from '../../shared/model/relation.ts';
import { LINE_STYLES } from './line-styles.ts';
import './marks.css';

/** End marks in the box of the glyph (32×12), the line coming from the left along y = 6. */
const END_MARKS: Readonly<
  Record<RelationKind, { readonly path: string; readonly filled: boolean; readonly lineTo: number }>
> = {
  rebuttal: { path: 'M29 1 V11', filled: false, lineTo: 29 },
  context: { path: 'M21 6 L26 2 L31 6 L26 10 Z', filled: false, lineTo: 20 },
  cause: { path: 'M21 1 L31 6 L21 11 Z', filled: true, lineTo: 22 },
  support: { path: 'M24 2 L30 6 L24 10', filled: false, lineTo: 29 },
  concession: { path: 'M25 7 L28 10 L31 2', filled: false, lineTo: 23 },
};

/** A relation in small: its line style, end mark and colour; decoration beside the word. */
export function RelationGlyph({
  kind,
  width = 32,
}: {
  readonly kind: RelationKind;
  readonly width?: number;
}) {
  const { width: stroke, dash } = LINE_STYLES[kind];
  const mark = END_MARKS[kind];
  return (
    <svg
      className="relation-glyph"
      data-relation={kind}
      width={width}
      height={(width * 12) / 32}
      viewBox="0 0 32 12"
      fill="none"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      focusable="false"
    >
      <path
        d={`M2 6 H${mark.lineTo}`}
        strokeWidth={stroke}
        strokeDasharray={dash.length === 0 ? undefined : dash.map((each) => each * 0.7).join(' ')}
      />
      <path d={mark.path} strokeWidth={2} className={mark.filled ? 'relation-glyph-filled' : undefined} />
    </svg>
  );
}
