import type { Page } from '@playwright/test';

/** CSS pixels that a target measures at least, both ways. */
const TARGET_MIN = 24;

/** What may be wider than the window: pictures and tables that would be lost as anything else. */
const TWO_WAY = '.canvas, .matrix__scroll';

/** All that can be pressed and is less than 24 pixels high or wide; a link in the middle of a text is as high as its line. */
export function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate((least) => {
    const pressed =
      'a[href], button:enabled, input:enabled, select:enabled, textarea:enabled, summary, [role="menuitem"], [role="option"], [role="treeitem"]';
    const isInText = (element: Element): boolean =>
      getComputedStyle(element).display === 'inline' &&
      element.parentElement?.textContent?.trim() !== element.textContent?.trim();
    // What belongs to a box or a round mark is pressed by its words as well.
    const areaOf = (element: Element): DOMRect =>
      (element.closest('label') ?? element).getBoundingClientRect();
    return [...document.querySelectorAll(pressed)]
      .filter((each) => each.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
      .filter((each) => each.closest('.ui-visually-hidden, [inert]') === null && !isInText(each))
      .map((element) => ({ element, area: areaOf(element) }))
      .filter(({ area }) => area.width > 1 && (area.width < least - 0.1 || area.height < least - 0.1))
      .map(
        ({ element, area }) =>
          `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”: ${area.width.toFixed(1)} × ${area.height.toFixed(1)}`,
      );
  }, TARGET_MIN);
}

/** What does not fit into the width of the window: parts that scroll sideways, and things to press or to read that stand outside. */
export function tooWide(page: Page): Promise<string[]> {
  return page.evaluate((twoWay) => {
    const nameOf = (element: Element): string =>
      `${element.tagName.toLowerCase()}.${element.className} “${(element.getAttribute('aria-label') ?? element.textContent ?? '').slice(0, 40)}”`;
    const shown = [...document.querySelectorAll('body *')].filter(
      (each) =>
        each.checkVisibility({ visibilityProperty: true }) &&
        each.closest(`${twoWay}, .ui-visually-hidden, svg, [inert]`) === null,
    );
    const scrolling = shown.filter(
      (each) =>
        ['auto', 'scroll'].includes(getComputedStyle(each).overflowX) &&
        each.scrollWidth > each.clientWidth + 1,
    );
    const outside = shown.filter((each) => {
      if (!each.matches('a[href], button, input, select, textarea, summary, h1, h2, h3, p, li')) return false;
      const { left, right, width } = each.getBoundingClientRect();
      return width > 1 && (left < -1 || right > innerWidth + 1);
    });
    return [
      ...scrolling.map((each) => `scrolls sideways: ${nameOf(each)}`),
      ...outside.map((each) => `stands outside: ${nameOf(each)}`),
    ];
  }, TWO_WAY);
}

/** A stop of the Tab key. */
export interface Stop {
  readonly name: string;
  /** Whether it shows that it has the focus. */
  readonly isSeen: boolean;
  /** Whether it stands before the stop from which Tab led here: in the page, or in the same part of it to the eye. */
  readonly isBefore: boolean;
}

/** What has the focus now; remembers it, so that the next one can be compared. Null when nothing has it. */
export function stopOf(page: Page): Promise<Stop | null> {
  return page.evaluate(() => {
    const now = document.activeElement;
    if (now === null || now === document.body) return null;
    const last = document.querySelector('[data-stopped]');
    last?.removeAttribute('data-stopped');
    now.setAttribute('data-stopped', '');
    const hasRing = (element: Element | null): boolean => {
      if (element === null) return false;
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
    };
    const part = (element: Element): Element | null =>
      element.closest('[role="toolbar"], nav, section, main, header, aside, dialog');
    const isAbove = (one: DOMRect, other: DOMRect): boolean =>
      one.bottom <= other.top ||
      (one.top < other.bottom && one.right <= other.left && one.bottom <= other.bottom);
    const isBefore =
      last !== null &&
      ((last.compareDocumentPosition(now) & Node.DOCUMENT_POSITION_PRECEDING) !== 0 ||
        (part(last) === part(now) && isAbove(now.getBoundingClientRect(), last.getBoundingClientRect())));
    return {
      name: `${now.tagName.toLowerCase()}.${now.className} “${(now.getAttribute('aria-label') ?? now.textContent ?? '').slice(0, 40)}”`,
      isSeen: [now, now.parentElement, now.parentElement?.parentElement ?? null].some(hasRing),
      isBefore,
    };
  });
}
