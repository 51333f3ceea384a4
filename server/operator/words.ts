import type { PreparedRestore } from '../storage/embedded.ts';

/** What a backup that was written says. */
export function backupLine(file: string): string {
  return `Everything was backed up to ${file}.`;
}

/** What a restore that was done says. */
export function restoreLine(file: string, { maps, oldDatabase }: PreparedRestore): string {
  const count = maps === 1 ? '1 map' : `${maps} maps`;
  return `${file} was restored (${count}); what was there before is kept as ${oldDatabase}.`;
}

/** What a backup or a restore that broke off says. */
export function failureLine(what: 'backup' | 'restore', cause: unknown): string {
  const why = (cause instanceof Error ? cause.message : String(cause)).replace(/\.$/, '');
  return `The ${what} failed: ${why}.`;
}
