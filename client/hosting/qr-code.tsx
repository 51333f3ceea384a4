import { useMemo } from 'react';
import { qrShape } from './qr.ts';
import './qr-code.css';

/** A link as a QR code; dark on white in every theme, because cameras want it so. */
export function QrCode({ text, label }: { readonly text: string; readonly label: string }) {
  const { size, path } = useMemo(() => qrShape(text), [text]);
  return (
    <svg
      className="qr-code"
      viewBox={`0 0 ${size} ${size}`}
      role="img"
      aria-label={label}
      shapeRendering="crispEdges"
    >
      <rect className="qr-code__ground" width={size} height={size} />
      <path className="qr-code__squares" d={path} />
    </svg>
  );
}
