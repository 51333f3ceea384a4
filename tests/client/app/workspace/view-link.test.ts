import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { askLinkOrigin, linkOrigin } from '../../../../client/app/workspace/use-link-origin.ts';
import { copyViewLink } from '../../../../client/app/workspace/view-link.ts';
import type { MapId } from '../../../../shared/base/ids.ts';
import { err, ok } from '../../../../shared/base/result.ts';

const copied: string[] = [];
vi.mock('../../../../client/ui/copy-rich.ts', () => ({
  copyRich: (_: string, text: string) => copied.push(text) > 0,
}));

const mapId = 'm_seen-from-outside' as MapId;
const other = 'm_another' as MapId;

beforeEach(() => {
  copied.length = 0;
  vi.stubGlobal('window', { location: { origin: 'http://10.0.0.7:4010', pathname: '/' } });
  vi.stubGlobal('document', { querySelector: () => null, baseURI: 'http://10.0.0.7:4010/' });
});
afterEach(() => vi.unstubAllGlobals());

it('puts links behind the address that the server was given for others, once it has said so', async () => {
  const mapInfo = async () => ok({ publicUrl: 'https://maps.example.org' }) as never;
  expect(linkOrigin(mapId)).toBe('http://10.0.0.7:4010');
  await expect(askLinkOrigin({ mapInfo }, mapId)).resolves.toBe('https://maps.example.org');
  copyViewLink({ mapId });
  copyViewLink({ mapId: other });
  expect(copied[0]).toMatch(/^https:\/\/maps\.example\.org\/m\//);
  expect(copied[1]).toMatch(/^http:\/\/10\.0\.0\.7:4010\/m\//);
});

it('stays with what it knows while the server does not answer', async () => {
  const mapInfo = async () => err({ code: 'unreachable' }) as never;
  await expect(askLinkOrigin({ mapInfo }, other)).resolves.toBe('http://10.0.0.7:4010');
});
