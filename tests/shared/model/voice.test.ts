import { expect, it } from 'vitest';
import { validate } from '../../../shared/model/validate.ts';
import { voice } from '../../../shared/model/voice.ts';
import { aVoice, must, refused, s } from '../../support/builders.ts';

it('accepts a voice with its two labels, a colour and perhaps a source', () => {
  const full = aVoice('Oliver', { sourceId: s('1') });
  expect(must(validate(voice, full))).toEqual(full);
});

it('refuses a voice without a colour', () => {
  expect(refused(validate(voice, aVoice('Oliver', { colour: 'blue' })))?.path).toBe('colour');
});
