import type { Range as TextRange } from '../../../shared/texts/places.ts';

/** Every stretch of the text that is drawn says where it begins; it holds one text node. */
const RUN = '[data-at]';

/** The place in the text of a place in the page; undefined outside the text. */
function placeInText(node: Node, offset: number): number | undefined {
  if (node.nodeType === Node.TEXT_NODE) {
    const run = node.parentElement?.closest<HTMLElement>(RUN);
    return run === null || run === undefined ? undefined : startOf(run) + offset;
  }
  return placeOfChild(node, offset);
}

/** A place between the children of an element: where the next run begins, or else where the last one ends. */
function placeOfChild(node: Node, offset: number): number | undefined {
  if (!(node instanceof Element)) return undefined;
  const inside = node.closest<HTMLElement>(RUN);
  if (inside !== null) return startOf(inside) + (offset === 0 ? 0 : lengthOf(inside));
  const child = node.childNodes[offset];
  const next = child instanceof Element ? firstRun(child) : undefined;
  if (next !== undefined) return startOf(next);
  for (let index = offset - 1; index >= 0; index -= 1) {
    const before = node.childNodes[index];
    const last = before instanceof Element ? lastRun(before) : undefined;
    if (last !== undefined) return startOf(last) + lengthOf(last);
  }
  return undefined;
}

/** The stretch of text that is selected in the page, as far as it lies in this element; null when nothing of it does. */
export function selectedRange(root: Element, selection: Selection | null): TextRange | null {
  if (selection === null || selection.rangeCount === 0 || selection.isCollapsed) return null;
  const range = selection.getRangeAt(0);
  if (!root.contains(range.startContainer) || !root.contains(range.endContainer)) return null;
  const start = placeInText(range.startContainer, range.startOffset);
  const end = placeInText(range.endContainer, range.endOffset);
  return start === undefined || end === undefined || start >= end ? null : { start, end };
}

/** A stretch of the text as a range of the page, as far as it is drawn; undefined when nothing of it is. */
export function pageRange(root: Element, { start, end }: TextRange): Range | undefined {
  const runs = [...root.querySelectorAll<HTMLElement>(RUN)];
  const first = runs.find((run) => startOf(run) + lengthOf(run) > start && startOf(run) < end);
  const last = runs.findLast((run) => startOf(run) < end && startOf(run) + lengthOf(run) > start);
  if (first?.firstChild == null || last?.firstChild == null) return undefined;
  const range = root.ownerDocument.createRange();
  range.setStart(first.firstChild, Math.max(0, start - startOf(first)));
  range.setEnd(last.firstChild, Math.min(lengthOf(last), end - startOf(last)));
  return range;
}

function startOf(run: HTMLElement): number {
  return Number(run.dataset.at);
}

function lengthOf(run: HTMLElement): number {
  return run.textContent?.length ?? 0;
}

function firstRun(element: Element): HTMLElement | undefined {
  return element.matches(RUN)
    ? (element as HTMLElement)
    : (element.querySelector<HTMLElement>(RUN) ?? undefined);
}

function lastRun(element: Element): HTMLElement | undefined {
  if (element.matches(RUN)) return element as HTMLElement;
  return [...element.querySelectorAll<HTMLElement>(RUN)].at(-1);
}
