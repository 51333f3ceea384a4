/** "1 open comment thread", "3 open comment threads". */
export function openThreadsWords(count: number): string {
  return `${count} open comment ${count === 1 ? 'thread' : 'threads'}`;
}
