import type { Piece } from '../../../shared/texts/build.ts';
import { readPlain } from '../plain/read-plain.ts';
import { BlockWriter } from './block-writer.ts';
import { isBlock, kindOf, nameOf, numberOf, pageBegins, whyLeftOut } from './elements.ts';

/** What a walk through elements found, and how many of them it passed by. */
export interface Walked {
  readonly pieces: readonly Piece[];
  readonly leftOut: Readonly<Record<'page-furniture' | 'hidden-parts', number>>;
}

/** Fewest line breaks in preformatted words that are a text of their own, as old pages have them. */
const TEXT_LINES_MIN = 20;
const TEXT_NODE = 3;
const ELEMENT_NODE = 1;
const PARAGRAPH = { kind: 'paragraph' } as const;

/** Reads what is in an element, in the order of the page; without recursion, since elements can lie very deep. */
export function walk(root: Element): Walked {
  const writer = new BlockWriter();
  const leftOut = { 'page-furniture': 0, 'hidden-parts': 0 };
  const scope: Scope = { writer, kinds: [PARAGRAPH], raised: 0, cells: [] };
  let node: Node | null = root.firstChild;
  while (node !== null) {
    let isPassed = true;
    if (node.nodeType === TEXT_NODE) writer.add(node.nodeValue ?? '', scope.raised > 0);
    else if (isElement(node)) {
      const why = whyLeftOut(node);
      if (why !== undefined) leftOut[why] += 1;
      else isPassed = !enter(scope, node);
    }
    if (!isPassed && node.firstChild !== null) {
      node = node.firstChild;
      continue;
    }
    if (!isPassed && isElement(node)) leave(scope, node);
    while (node !== null && node.nextSibling === null) {
      node = node.parentNode === root ? null : node.parentNode;
      if (node !== null && isElement(node)) leave(scope, node);
    }
    node = node?.nextSibling ?? null;
  }
  writer.begin(PARAGRAPH);
  return { pieces: writer.pieces, leftOut };
}

interface Scope {
  readonly writer: BlockWriter;
  /** What the words are at each level of elements that say so, the innermost last. */
  readonly kinds: Pick<Piece, 'kind' | 'level'>[];
  raised: number;
  /** Cells so far in each row that is open. */
  readonly cells: number[];
}

function isElement(node: Node): node is Element {
  return node.nodeType === ELEMENT_NODE;
}

/** Begins an element; says whether to go into it. */
function enter(scope: Scope, element: Element): boolean {
  const name = nameOf(element);
  const page = pageBegins(element);
  if (page !== undefined) {
    scope.writer.turnPage(page);
    return false;
  }
  if (name === 'br') scope.writer.add('\n', scope.raised > 0);
  if (name === 'sup') scope.raised += 1;
  if (name === 'pre' && writePlain(scope, element)) return false;
  if ((name === 'td' || name === 'th') && scope.cells.length > 0) nextCell(scope);
  if (name === 'tr') scope.cells.push(0);
  // What is in a row stays on its line.
  if (!isBlock(name) || (scope.cells.length > 0 && name !== 'tr')) return true;
  const kind = kindOf(name);
  if (kind !== undefined) scope.kinds.push(kind);
  scope.writer.begin(scope.kinds.at(-1) ?? PARAGRAPH, name === 'li' ? numberOf(element) : '');
  return true;
}

function leave(scope: Scope, element: Element): void {
  const name = nameOf(element);
  if (name === 'sup') scope.raised -= 1;
  if (name === 'tr') scope.cells.pop();
  if (!isBlock(name) || (scope.cells.length > 0 && name !== 'tr')) {
    // Blocks in a cell stand on one line, but their words must not run into each other.
    if (isBlock(name)) scope.writer.add(' ', false);
    return;
  }
  if (kindOf(name) !== undefined) scope.kinds.pop();
  scope.writer.begin(scope.kinds.at(-1) ?? PARAGRAPH);
}

function nextCell({ writer, cells }: Scope): void {
  const before = cells.pop() ?? 0;
  if (before > 0) writer.add(' | ', false);
  cells.push(before + 1);
}

/** A paper as one preformatted block is read as the plain text that it is. */
function writePlain({ writer }: Scope, element: Element): boolean {
  const text = element.textContent ?? '';
  if (text.split('\n', TEXT_LINES_MIN + 1).length <= TEXT_LINES_MIN) return false;
  writer.begin(PARAGRAPH);
  writer.pieces.push(...readPlain(text).pieces);
  return true;
}
