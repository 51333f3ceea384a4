import { describe, expect, it } from 'vitest';
import { TITLE_MAX } from '../../../shared/model/limits.ts';
import { validate } from '../../../shared/model/validate.ts';
import * as http from '../../../shared/wire/http.ts';
import { NAME_MAX } from '../../../shared/wire/limits.ts';
import { must, refused } from '../../support/builders.ts';

const SECRET = 'x'.repeat(http.SECRET_LENGTH);

describe('requests', () => {
  it('make a map from a template, with a title, or from nothing', () => {
    for (const request of [{}, { template: 'oliver-williams' }, { title: 'T' }]) {
      expect(must(validate(http.createMapRequest, request))).toEqual(request);
    }
    expect(refused(validate(http.createMapRequest, { title: ' ' }))?.path).toBe('title');
    expect(refused(validate(http.createMapRequest, { title: 'x'.repeat(TITLE_MAX + 1) }))?.path).toBe(
      'title',
    );
    expect(validate(http.createMapRequest, { owner: 'me' }).ok).toBe(false);
  });

  it('join with a secret, and with a name or without', () => {
    expect(must(validate(http.joinRequest, { secret: SECRET, name: ' Ana ' }))).toEqual({
      secret: SECRET,
      name: 'Ana',
    });
    expect(validate(http.joinRequest, { secret: SECRET }).ok).toBe(true);
    expect(refused(validate(http.joinRequest, { secret: '' }))?.path).toBe('secret');
    expect(
      refused(validate(http.joinRequest, { secret: SECRET, name: 'x'.repeat(NAME_MAX + 1) }))?.path,
    ).toBe('name');
    expect(validate(http.previewRequest, { secret: SECRET, more: 1 }).ok).toBe(false);
  });

  it('renew the link of one role', () => {
    expect(validate(http.renewLinksRequest, { role: 'observer' }).ok).toBe(true);
    expect(validate(http.renewLinksRequest, { role: 'owner' }).ok).toBe(false);
  });
});

describe('responses', () => {
  const participant = { id: 'p_ana', name: 'Ana', colour: '#2f6f8f' };

  it('name maps and participants by well-formed ids', () => {
    const info = { id: 'm_1', title: 'T', elements: 1, relations: 0, role: 'host', participant };
    expect(must(validate(http.mapInfo, info))).toEqual(info);
    expect(refused(validate(http.mapInfo, { ...info, id: 'e_1' }))).toEqual({
      path: 'id',
      what: 'is not a map id',
    });
    expect(validate(http.joinResponse, { participant, role: 'host', ticket: 't' }).ok).toBe(true);
    expect(
      must(validate(http.participants, { participants: [{ ...participant, role: 'host' }] })).participants,
    ).toHaveLength(1);
  });

  it('describe health, templates, a new map, a preview and problems', () => {
    const links = { host: '/m/1#a', participant: '/m/1#b', observer: '/m/1#c' };
    const samples = [
      [http.health, { status: 'ok', version: '1', storage: 'sqlite' }],
      [http.templates, { templates: [{ id: 't', title: 'T', description: '', elements: 1, relations: 1 }] }],
      [http.createMapResponse, { id: 'm_1', title: 'T', links, warnings: [] }],
      [http.previewResponse, { title: 'T', role: 'observer', suggestedName: 'Blue heron', isKnown: false }],
      [http.renewLinksResponse, { role: 'host', link: '/m/1#a' }],
      [http.problem, { type: '/problems/not-allowed', title: 'Not allowed', status: 403, detail: 'x' }],
    ] as const;
    for (const [schema, sample] of samples) expect(must(validate<unknown>(schema, sample))).toEqual(sample);
  });
});
