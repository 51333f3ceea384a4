import { ELEMENT_KINDS, type ElementKind } from '../../../shared/model/element.ts';
import { RELATION_KINDS, type RelationKind } from '../../../shared/model/relation.ts';
import type { ChangeMark } from '../../view-state/types.ts';

/** The design tokens that are painted and not styled. */
export interface Palette {
  readonly kinds: Readonly<Record<ElementKind, string>>;
  readonly relations: Readonly<Record<RelationKind, string>>;
  readonly marks: Readonly<Record<ChangeMark, string>>;
  readonly ground: string;
  readonly surface: string;
  readonly ink: string;
  readonly line: string;
  readonly accent: string;
  readonly danger: string;
  readonly font: string;
}

/** Reads the tokens as they stand on an element. */
export function readPalette(from: Element): Palette {
  const style = getComputedStyle(from);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    kinds: record(ELEMENT_KINDS, (kind) => token(`kind-${kind}`)),
    relations: record(RELATION_KINDS, (kind) => token(`relation-${kind}`)),
    marks: { added: token('success'), changed: token('warning'), gone: token('danger') },
    ground: token('ground'),
    surface: token('surface-raised'),
    ink: token('ink'),
    line: token('line'),
    accent: token('accent'),
    danger: token('danger'),
    font: token('font-sans'),
  };
}

function record<Key extends string>(
  keys: readonly Key[],
  tokenOf: (key: Key) => string,
): Record<Key, string> {
  return Object.fromEntries(keys.map((key) => [key, tokenOf(key)])) as Record<Key, string>;
}

/** Calls back whenever the theme may have changed: by the page's own switch or by the system. Returns how to stop. */
export function onThemeChange(listener: () => void): () => void {
  const observer = new MutationObserver(listener);
  observer.observe(document.documentElement, { attributes: true, attributeFilter: ['data-theme', 'class'] });
  const queries = ['(prefers-color-scheme: dark)', '(forced-colors: active)'].map((query) =>
    matchMedia(query),
  );
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    observer.disconnect();
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
