// Runs before the first paint. The application keeps the attribute right from then on (client/app/theme.ts).
(() => {
  let choice = 'system';
  try {
    choice = JSON.parse(localStorage.getItem('penumbra:view') ?? '{}').theme ?? 'system';
  } catch {
    // Nothing readable is remembered, or storage is closed to us: follow the system.
  }
  const dark =
    choice === 'dark' || (choice !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches);
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
