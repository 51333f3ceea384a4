import { type ConvertTask, convert } from './convert.ts';

// The page's own globals are typed for a window; a worker's scope has this one function in common with it.
const scope = self as unknown as { postMessage(message: unknown): void };

self.addEventListener('message', (event: MessageEvent<ConvertTask>) => {
  void convert(event.data).then((converted) => scope.postMessage(converted));
});
