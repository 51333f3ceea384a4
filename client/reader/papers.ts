import type { SourceId } from '../../shared/base/ids.ts';
import type { ArgumentMap } from '../../shared/model/map.ts';
import type { Source } from '../../shared/model/source.ts';

interface ListedPaper {
  readonly source: Source;
  /** How many cards rest on its words. */
  readonly cards: number;
}

/** Sources with a text or with cards that rest on them; those with a text first, then those with most cards. */
export function listPapers({ sources, elements }: Pick<ArgumentMap, 'sources' | 'elements'>): ListedPaper[] {
  const cards = new Map<SourceId, number>();
  for (const { anchors } of elements.values()) {
    for (const id of new Set(anchors.map(({ sourceId }) => sourceId)))
      cards.set(id, (cards.get(id) ?? 0) + 1);
  }
  return [...sources.values()]
    .map((source) => ({ source, cards: cards.get(source.id) ?? 0 }))
    .filter((paper) => paper.cards > 0 || paper.source.textHash !== undefined)
    .sort((a, b) => Number(hasText(b)) - Number(hasText(a)) || b.cards - a.cards);
}

function hasText({ source }: ListedPaper): boolean {
  return source.textHash !== undefined;
}
