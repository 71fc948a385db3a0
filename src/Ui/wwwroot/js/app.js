import './terms.js';

// Language and theme, which a script in index.html has chosen: Preferences.cs takes them over and changes them.
const languageKey = 'overfit.language';
const themeKey = 'overfit.theme';
const root = document.documentElement;
const systemDark = matchMedia('(prefers-color-scheme: dark)');
let dashboard;

const remember = (key, value) => {
  try { localStorage.setItem(key, value); } catch { /* Private windows may forbid it: this visit alone knows. */ }
};

const isChosen = key => {
  try { return localStorage.getItem(key) !== null; } catch { return false; }
};

systemDark.addEventListener('change', () => {
  if (isChosen(themeKey)) return;
  root.dataset.theme = systemDark.matches ? 'dark' : 'light';
  dashboard?.invokeMethodAsync('OnSystemTheme', systemDark.matches);
});

// The first chart should not wait for its library.
const whenIdle = act => (window.requestIdleCallback ? requestIdleCallback(act) : setTimeout(act, 1000));

export function followSystem(reference) {
  dashboard = reference;
  whenIdle(() => import('./chart.js'));
}

export function chooseLanguage(name) {
  remember(languageKey, name);
}

export function chooseTheme(name) {
  remember(themeKey, name);
  root.dataset.theme = name;
}

export function saveText(name, type, text) {
  const address = URL.createObjectURL(new Blob([text], { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

export function showModal(dialog) {
  dialog.showModal();
}

export function closeModal(dialog) {
  dialog.close();
}

// Single keys are shortcuts outside text fields and dialogs, unless the reader has switched them off.
const goes = { l: 'lab', r: 'runs', c: 'compare', e: 'experiments' };
const does = { '?': 'help', t: 'theme', h: 'language' };
const prefixLasts = 1000;
let prefixUntil = 0;

function focusRow(step) {
  const rows = [...document.querySelectorAll('.run-row')];
  const at = rows.indexOf(document.activeElement?.closest('.run-row'));
  rows[at < 0 ? 0 : at + step]?.querySelector('a, .fold')?.focus();
}

const moves = {
  '/': () => document.getElementById('runs-search')?.focus(),
  j: () => focusRow(1),
  k: () => focusRow(-1),
  x: () => document.activeElement?.closest('.run-row')?.querySelector('input[type=checkbox]')?.click(),
};

function isTyping(element) {
  return element.closest?.('input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable], dialog[open]');
}

export function listenForKeys(reference, isOn) {
  let on = isOn;
  const onKey = event => {
    if (!on || event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const going = event.timeStamp < prefixUntil;
    prefixUntil = event.key === 'g' ? event.timeStamp + prefixLasts : 0;
    const action = going ? goes[event.key] : does[event.key];
    if (action) reference.invokeMethodAsync('OnShortcut', action);
    else if (!going && moves[event.key]) moves[event.key]();
    else return;
    event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return {
    set: value => { on = value; },
    stop: () => document.removeEventListener('keydown', onKey),
  };
}
