// @vitest-environment jsdom
import { beforeEach, describe, expect, it, vi } from 'vitest';

/** Whether everything is fetched is known to the module, so each test has one of its own. */
let ui: typeof import('../../../client/ui/later.ts');

beforeEach(async () => {
  vi.resetModules();
  ui = await import('../../../client/ui/later.ts');
});

describe('a part that is put off', () => {
  it('is fetched once, however often it is asked for, and is there from then on', async () => {
    const fetchPart = vi.fn(async () => 'a part');
    const part = ui.later(fetchPart);
    expect([part.now(), fetchPart.mock.calls.length]).toEqual([undefined, 0]);
    expect(await Promise.all([part.load(), part.load()])).toEqual(['a part', 'a part']);
    expect([part.now(), fetchPart.mock.calls.length]).toEqual(['a part', 1]);
  });

  it('is fetched anew after a failure, and its style sheet that failed is taken out before', async () => {
    document.head.innerHTML = '<link rel="stylesheet" href="part.css">';
    const fetchPart = vi.fn(async () => 'a part').mockRejectedValueOnce(new Error('no network'));
    const part = ui.later(fetchPart);
    await expect(part.load()).rejects.toThrow('no network');
    expect(document.querySelectorAll('link')).toHaveLength(0);
    expect(await part.load()).toBe('a part');
  });

  it('is fetched ahead with all others, also when it was put off by a part that came later', async () => {
    const early = ui.later(async () => 'early');
    ui.fetchAllLater();
    const late = ui.later(async () => 'late');
    await vi.waitFor(() => expect([early.now(), late.now()]).toEqual(['early', 'late']));
  });
});

describe('all parts that were put off', () => {
  it('are not waited for: one that cannot be had harms none', async () => {
    const broken = vi.fn().mockRejectedValue(new Error('no network'));
    ui.later(broken);
    const sound = ui.later(async () => 'sound');
    ui.fetchAllLater();
    await vi.waitFor(() => expect(sound.now()).toBe('sound'));
    expect(broken).toHaveBeenCalledOnce();
  });
});
