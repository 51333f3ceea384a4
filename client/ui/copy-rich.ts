/**
 * Copies a text in two forms: as HTML for word processors, and plain for everything else. By way of the browser's own
 * copy command, because the newer interface is closed on a page that came over the local network without encryption.
 */
export function copyRich(html: string, plain: string): boolean {
  const onCopy = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', plain);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', onCopy, { capture: true });
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', onCopy, { capture: true });
  }
}
