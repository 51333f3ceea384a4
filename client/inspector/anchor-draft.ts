import type { Anchor, Fidelity } from '../../shared/model/anchor.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';

/** Stands for "quoted from nobody": the words are the source's own. */
export const ZERO_HAND = 'nobody';

/** A quotation while it is written: every field is text. */
export interface AnchorDraft {
  readonly exact: string;
  readonly sourceId: string;
  readonly page: string;
  readonly section: string;
  readonly fidelity: Fidelity;
  readonly citedVoice: string;
  readonly citedLocator: string;
}

/** The draft that a form opens with. */
export function draftOf(map: Pick<ArgumentMap, 'sources'>, anchor: Anchor | undefined): AnchorDraft {
  const [firstSource] = map.sources.keys();
  return {
    exact: anchor?.exact ?? '',
    sourceId: anchor?.sourceId ?? firstSource ?? '',
    page: anchor?.page ?? '',
    section: anchor?.section ?? '',
    fidelity: anchor?.fidelity ?? 'quoted',
    citedVoice: anchor?.cited?.voice ?? ZERO_HAND,
    citedLocator: anchor?.cited?.locator ?? '',
  };
}

/** The quotation that a draft describes; undefined when its source is gone. Where the words changed, their place in the text is no longer known. */
export function readDraft(
  map: Pick<ArgumentMap, 'sources' | 'voices'>,
  draft: AnchorDraft,
  before: Anchor | { readonly id: Anchor['id'] },
): Anchor | undefined {
  const sourceId = [...map.sources.keys()].find((id) => id === draft.sourceId);
  if (sourceId === undefined) return undefined;
  const voice = [...map.voices.keys()].find((id) => id === draft.citedVoice);
  const exact = draft.exact.trim();
  const place =
    'exact' in before && before.exact === exact && before.sourceId === sourceId ? placeOf(before) : {};
  return {
    ...place,
    id: before.id,
    sourceId,
    exact,
    fidelity: draft.fidelity,
    ...filled('page', draft.page),
    ...filled('section', draft.section),
    ...(voice === undefined ? {} : { cited: { voice, ...filled('locator', draft.citedLocator) } }),
  };
}

function placeOf(anchor: Anchor): Partial<Anchor> {
  const { prefix, suffix, start, end, textHash } = anchor;
  const place = { prefix, suffix, start, end, textHash };
  return Object.fromEntries(Object.entries(place).filter(([, value]) => value !== undefined));
}

function filled<K extends string>(key: K, text: string): { [P in K]?: string } {
  const trimmed = text.trim();
  return trimmed === '' ? {} : ({ [key]: trimmed } as { [P in K]?: string });
}
