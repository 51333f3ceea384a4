import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { Confirm } from '../../../client/hosting/confirm.tsx';

function buttons(working: boolean): string[] {
  const choices = [{ label: 'Remove', run: () => undefined }];
  const text = 'Somebody is put out.';
  const html = renderToStaticMarkup(
    createElement(Confirm, { text, choices, working, onCancel: () => undefined }),
  );
  return html.match(/<button[^>]*>/g) ?? [];
}

describe('a question before a change that others feel', () => {
  it('can be answered and taken back until it is answered', () => {
    expect(buttons(false).map((button) => button.includes('disabled'))).toEqual([false, false]);
  });

  it('cannot be taken back, nor answered twice, while the change is under way', () => {
    expect(buttons(true).map((button) => button.includes('disabled'))).toEqual([true, true]);
  });
});
