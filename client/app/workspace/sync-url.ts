import { inBase } from '../base-path.ts';

/** Where this page's server takes sockets. */
export function syncUrl(): string {
  const { protocol, host } = window.location;
  return `${protocol === 'https:' ? 'wss' : 'ws'}://${host}${inBase('/sync')}`;
}
