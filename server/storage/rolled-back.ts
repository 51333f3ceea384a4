/** What SQLite says when nothing of a transaction was stored; what comes after an underscore narrows it down. */
const ROLLED_BACK = ['SQLITE_FULL', 'SQLITE_READONLY', 'SQLITE_IOERR', 'SQLITE_BUSY', 'SQLITE_CANTOPEN'];

/**
 * Whether a failed call of `Storage` is known to have stored nothing and may be made again as it was: the disk was
 * full, say. False means that the outcome is unknown, or that trying again cannot help.
 */
export function isRolledBack(cause: unknown): boolean {
  const code = cause instanceof Error && 'code' in cause ? cause.code : undefined;
  return ROLLED_BACK.some(
    (each) => code === each || (typeof code === 'string' && code.startsWith(`${each}_`)),
  );
}
