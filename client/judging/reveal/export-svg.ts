import { OWN_MARK } from './own.ts';

/** How something in a picture is shown at present: `getComputedStyle` in the page. */
export type Shown = (element: Element, property: string) => string;

const asComputed: Shown = (element, property) => getComputedStyle(element).getPropertyValue(property);

/** Room around the picture, in pixels. */
const MARGIN = 12;

/**
 * A picture as a file of its own: colours and fonts are written out as they are shown, on the ground that it lies on,
 * and nothing refers to the page any more.
 */
export function standaloneSvg(drawn: SVGSVGElement, title: string, shown: Shown = asComputed): string {
  const copy = drawn.cloneNode(true) as SVGSVGElement;
  writeOut(drawn, copy, shown);
  // Which judgement is mine is nobody else's business, also where names are hidden.
  for (const mark of copy.querySelectorAll(`[aria-label="${OWN_MARK}"]`)) mark.remove();
  const [width, height] = [Number(drawn.getAttribute('width')), Number(drawn.getAttribute('height'))];
  for (const name of ['class', 'aria-hidden']) copy.removeAttribute(name);
  copy.setAttribute('width', String(width + 2 * MARGIN));
  copy.setAttribute('height', String(height + 2 * MARGIN));
  copy.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
  for (const property of ['font-family', 'font-size', 'color'])
    copy.setAttribute(property, shown(drawn, property));
  copy.prepend(titleOf(copy, title), groundOf(copy, width, height, shown(drawn, 'background-color')));
  return withoutControls(new XMLSerializer().serializeToString(copy));
}

/** XML has no way to write most control characters, which text pasted from a paper may hold. */
function withoutControls(xml: string): string {
  const isWritable = (char: string): boolean =>
    char >= ' ' ? char !== '\ufffe' && char !== '\uffff' : '\t\n\r'.includes(char);
  return [...xml].filter(isWritable).join('');
}

/** Whatever an attribute takes from the page's style sheet. */
const FROM_PAGE = /var\(|currentColor/;

function writeOut(from: Element, to: Element, shown: Shown): void {
  for (const { name, value } of [...to.attributes])
    if (FROM_PAGE.test(value)) to.setAttribute(name, shown(from, name));
  const copies = [...to.children];
  for (const [index, child] of [...from.children].entries()) {
    const copy = copies[index];
    if (copy !== undefined) writeOut(child, copy, shown);
  }
}

function titleOf(picture: SVGSVGElement, words: string): Element {
  const title = picture.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'title');
  title.textContent = words;
  return title;
}

function groundOf(picture: SVGSVGElement, width: number, height: number, colour: string): Element {
  const ground = picture.ownerDocument.createElementNS('http://www.w3.org/2000/svg', 'rect');
  const fields = { x: -MARGIN, y: -MARGIN, width: width + 2 * MARGIN, height: height + 2 * MARGIN };
  for (const [name, value] of Object.entries(fields)) ground.setAttribute(name, String(value));
  ground.setAttribute('fill', colour);
  return ground;
}
