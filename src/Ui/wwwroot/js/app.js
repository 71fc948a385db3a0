// Language and theme, chosen before the first paint and remembered. Preferences.cs takes them over.
const languageKey = 'overfit.language';
const themeKey = 'overfit.theme';
const cultures = { ko: 'ko-KR', en: 'en-US' };
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');
let dashboard;

const recall = key => {
  try { return localStorage.getItem(key); } catch { return null; }
};

const remember = (key, value) => {
  try { localStorage.setItem(key, value); } catch { /* Private windows may forbid it: this visit alone knows. */ }
};

function language() {
  const chosen = recall(languageKey);
  if (chosen in cultures) return chosen;
  return navigator.languages.find(name => name.slice(0, 2) in cultures)?.slice(0, 2) ?? 'en';
}

function theme() {
  return recall(themeKey) ?? (systemDark.matches ? 'dark' : 'light');
}

root.lang = language();
root.dataset.theme = theme();

systemDark.addEventListener('change', () => {
  if (recall(themeKey)) return;
  root.dataset.theme = theme();
  dashboard?.invokeMethodAsync('OnSystemTheme', systemDark.matches);
});

export function preferences(reference) {
  dashboard = reference;
  return [cultures[root.lang], root.dataset.theme];
}

export function chooseLanguage(name) {
  remember(languageKey, name);
}

export function chooseTheme(name) {
  remember(themeKey, name);
  root.dataset.theme = name;
}
