// Loaded into every measured server alike: collects garbage when asked, and says what is left.
process.on('message', (message) => {
  if (message !== 'measure') return;
  globalThis.gc();
  // What the first collection released may be waited for by finalisers; the second one takes it.
  setTimeout(() => {
    globalThis.gc();
    const { rss, heapUsed, external } = process.memoryUsage();
    process.send({ rss, heap: heapUsed + external });
  }, 100);
});
// The channel must not keep a server alive that would otherwise end.
process.channel?.unref();
