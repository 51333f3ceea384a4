// Tools of the canvas, beside the marks because both are drawn from one set of icons.
import { Hand as HandIcon, Maximize, Minus, MousePointer2, Plus } from '../ui/icons.ts';

export function MousePointer() {
  return <MousePointer2 size={18} aria-hidden="true" />;
}

export function Hand() {
  return <HandIcon size={18} aria-hidden="true" />;
}

export function ZoomOut() {
  return <Minus size={16} aria-hidden="true" />;
}

export function ZoomIn() {
  return <Plus size={16} aria-hidden="true" />;
}

export function FitAll() {
  return <Maximize size={16} aria-hidden="true" />;
}
