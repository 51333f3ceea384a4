import { createDesk } from './desk.ts';
import type { ToDesk } from './protocol.ts';

// The page's own globals are typed for a window; a worker's scope has this one function in common with it.
const scope = self as unknown as { postMessage(message: unknown): void };
const tell = createDesk((message) => scope.postMessage(message));

self.addEventListener('message', (event: MessageEvent<ToDesk>) => tell(event.data));
