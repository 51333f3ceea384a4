import { describe, expect, it } from 'vitest';
import { openPast } from '../../../client/session/past-session.ts';
import { aClaim, aSession } from '../../support/a-session.ts';
import { aMap, anElement, at, e } from '../../support/builders.ts';

describe('openPast', () => {
  const map = aMap({
    title: 'Then',
    elements: [anElement('a', { addedAt: at(2) }), anElement('b', { addedAt: at(1) })],
  });

  it('shows the given map, its cards by age, whatever happens to the present', () => {
    const present = aSession();
    const past = openPast(present, map);
    aClaim(present, 'Now.');
    expect(past.ready()).toBe(true);
    expect([...past.reading().map.elements.keys()]).toEqual([e('b'), e('a')]);
    expect(past.reading()).toBe(past.reading());
  });

  it('lets nobody change it, nor the present by way of it', () => {
    const present = aSession({ role: 'host' });
    const past = openPast(present, map);
    aClaim(present, 'Now.');
    expect([past.me.role, present.me.role]).toEqual(['observer', 'host']);
    expect([past.undo.undo(), past.text(e('a'), 'text')]).toEqual([false, undefined]);
    expect(past.doc).not.toBe(present.doc);
    past.destroy();
    expect(present.reading().map.elements.size).toBe(1);
  });

  it('shows nobody and tells nobody', () => {
    const present = aSession();
    const past = openPast(present, map);
    past.presence.publish({ selection: [e('a')] });
    expect(present.published).toEqual([]);
    // React asks again and again, and takes a new list for news.
    expect(past.presence.peers()).toBe(past.presence.peers());
    expect(past.undo.state()).toBe(past.undo.state());
  });
});
