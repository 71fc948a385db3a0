// Language and theme, chosen before the first paint. No module: those wait until the whole page has been read. See app.js.
(() => {
  const languages = ['ko', 'en'];
  const root = document.documentElement;
  const recall = key => {
    try { return localStorage.getItem(key); } catch { return null; }
  };

  const chosen = recall('overfit.language');
  root.lang = languages.includes(chosen)
    ? chosen
    : navigator.languages.map(name => name.slice(0, 2)).find(name => languages.includes(name)) ?? 'en';
  root.dataset.theme = recall('overfit.theme') ?? (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light');
})();
