import type { ImportPlan } from '../../shared/references/import-plan.ts';

/** What an import did, in a sentence. */
export function importedWords(plan: ImportPlan): string {
  const enriched = new Set(
    plan.merged.filter(({ isKnown, fields }) => isKnown && fields.length > 0).map(({ into }) => into),
  ).size;
  const parts = [
    plan.added.length > 0 ? `Added ${sources(plan.added.length)}` : undefined,
    enriched > 0 ? `enriched ${enriched} that ${enriched === 1 ? 'was' : 'were'} on the list` : undefined,
  ].filter((part) => part !== undefined);
  const words = parts.join(' and ');
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}.`;
}

/** What stays of entries that are on the list already: "10.1186/x is the same DOI; adds volume and pages". */
export function mergeWords({ by, isKnown, fields }: ImportPlan['merged'][number]): string {
  const why = by === 'doi' ? 'same DOI' : 'same title and year';
  const where = isKnown ? 'as one on the list' : 'as one before it in the file';
  return `${why} ${where}; ${fields.length === 0 ? 'adds nothing' : `adds ${fields.join(', ')}`}`;
}

export function sources(count: number): string {
  return `${count} ${count === 1 ? 'source' : 'sources'}`;
}
