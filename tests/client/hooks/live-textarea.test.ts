import { describe, expect, it } from 'vitest';
import { bindTextarea } from '../../../client/hooks/use-live-textarea.ts';
import type { ElementId } from '../../../shared/base/ids.ts';
import { TEXT_MAX } from '../../../shared/model/limits.ts';
import { aClaim, aSession, join, type TestSession } from '../../support/a-session.ts';

/** As much of a textarea as the binding uses. */
class FakeTextarea extends EventTarget {
  readonly ownerDocument = Object.assign(new EventTarget(), { activeElement: null as unknown });
  value = '';
  selectionStart = 0;
  selectionEnd = 0;

  setSelectionRange(start: number, end: number): void {
    this.selectionStart = start;
    this.selectionEnd = end;
  }

  /** Types at the caret, as a browser would: value and caret first, then the event. */
  type(text: string): void {
    this.value = this.value.slice(0, this.selectionStart) + text + this.value.slice(this.selectionEnd);
    this.setSelectionRange(this.selectionStart + text.length, this.selectionStart + text.length);
    this.dispatchEvent(new Event('input'));
  }

  moveCaret(index: number): void {
    this.setSelectionRange(index, index);
    this.ownerDocument.dispatchEvent(new Event('selectionchange'));
  }
}

function typist(session: TestSession, id: ElementId, onRefused: (message: string) => void = () => undefined) {
  const area = new FakeTextarea();
  const unbind = bindTextarea(session, area as never, id, 'text', ({ message }) => onRefused(message));
  return { area, unbind };
}

function two(text = 'the cost') {
  const ana = aSession({ seed: 1 });
  const ben = aSession({ seed: 2 });
  const id = aClaim(ana, text);
  join(ana.doc, ben.doc);
  return { ana, ben, id };
}

describe('live textarea', () => {
  it('keeps both people’s words when they type in one statement', () => {
    const { ana, ben, id } = two();
    const a = typist(ana, id).area;
    const b = typist(ben, id).area;
    a.moveCaret(0);
    b.moveCaret(8);
    for (const letter of 'Is ') a.type(letter);
    for (const letter of ' real?') b.type(letter);
    expect(a.value).toBe('Is the cost real?');
    expect(b.value).toBe(a.value);
  });

  it('keeps the caret beside the same words while somebody types before it', () => {
    const { ana, ben, id } = two();
    const a = typist(ana, id).area;
    const b = typist(ben, id).area;
    b.moveCaret(8);
    a.moveCaret(0);
    a.type('Surely ');
    expect(b.selectionStart).toBe('Surely the cost'.length);
    b.type('!');
    expect(a.value).toBe('Surely the cost!');
  });

  it('lets others’ words wait while an input method composes', () => {
    const { ana, ben, id } = two('');
    const a = typist(ana, id).area;
    const b = typist(ben, id).area;
    b.dispatchEvent(new Event('compositionstart'));
    b.type('か');
    a.type('x');
    expect(b.value).toBe('か');
    b.dispatchEvent(new Event('compositionend'));
    expect([...b.value].sort().join('')).toBe('xか');
    expect(a.value).toBe(b.value);
  });

  it('refuses what would be too long and shows the text as it is', () => {
    const { ana, id } = two('x'.repeat(TEXT_MAX));
    const refused: string[] = [];
    const { area } = typist(ana, id, (message) => refused.push(message));
    area.moveCaret(0);
    area.type('y');
    expect(refused).toEqual(['A statement has at most 1000 characters.']);
    expect(area.value).toBe('x'.repeat(TEXT_MAX));
  });

  it('tells the others when typing starts and ends', () => {
    const { ana, id } = two();
    const { area } = typist(ana, id);
    area.dispatchEvent(new Event('focus'));
    area.dispatchEvent(new Event('blur'));
    expect(ana.published).toEqual([{ typing: { id, field: 'text' } }, { typing: null }]);
  });

  it('tells the others of typing in an area that had the focus before it was bound', () => {
    const { ana, id } = two();
    const area = new FakeTextarea();
    area.ownerDocument.activeElement = area;
    bindTextarea(ana, area as never, id, 'text', () => undefined);
    expect(ana.published).toEqual([{ typing: { id, field: 'text' } }]);
  });

  it('follows the text no longer once it is unbound', () => {
    const { ana, ben, id } = two();
    const { area, unbind } = typist(ana, id);
    unbind();
    typist(ben, id).area.type('!');
    expect(area.value).toBe('the cost');
  });
});
