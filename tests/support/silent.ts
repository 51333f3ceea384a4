/** A log that keeps what it is told, for tests that look, and shows nothing. */
export function recordingLog() {
  const lines: { level: string; facts: object; message: string }[] = [];
  const write = (level: string) => (facts: object, message: string) => {
    lines.push({ level, facts, message });
  };
  return { lines, info: write('info'), warn: write('warn'), error: write('error') };
}

/** A meter that counts calls by name. */
export function countingMeter() {
  const counts: Record<string, number> = {};
  const count =
    (name: string) =>
    (..._: unknown[]): void => {
      counts[name] = (counts[name] ?? 0) + 1;
    };
  return {
    counts,
    ticked: count('ticked'),
    committed: count('committed'),
    commitFailed: count('commitFailed'),
    storageDown: count('storageDown'),
    acknowledged: count('acknowledged'),
    refused: count('refused'),
    socketOpened: count('socketOpened'),
    socketClosed: count('socketClosed'),
    admitted: count('admitted'),
    roomOpened: count('roomOpened'),
    roomClosed: count('roomClosed'),
    documentBytes: count('documentBytes'),
    received: count('received'),
    sent: count('sent'),
    presenceSent: count('presenceSent'),
    fellBehind: count('fellBehind'),
    cut: count('cut'),
    heldBack: count('heldBack'),
    compacted: count('compacted'),
    diverged: count('diverged'),
    damaged: count('damaged'),
    textStored: count('textStored'),
    textSent: count('textSent'),
  };
}
