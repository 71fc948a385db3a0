// Definitions of terms (Layout/Term.razor): shown under the pointer, by focus and by touch. As WCAG 1.4.13 asks, Escape takes
// one away, the pointer may go onto it, and it stays until it is left.
const lingers = 200;
const gap = 4;
const margin = 8;
let term = null;
let leaving = 0;
let tappedAgain = false;

const definition = () => term?.nextElementSibling;
const termAt = target => target.closest?.('.term') ?? null;
const isPart = target => term !== null && (term.contains(target) || definition()?.contains(target));

/** Below its term, above it where there is no room, and always within the window. */
function place() {
  if (!term) return;
  const box = term.getBoundingClientRect();
  const own = definition();
  const below = box.bottom + gap;
  const fits = below + own.offsetHeight + margin <= innerHeight || box.top < own.offsetHeight + gap + margin;
  own.style.left = `${Math.max(margin, Math.min(box.left, document.documentElement.clientWidth - own.offsetWidth - margin))}px`;
  own.style.top = `${fits ? below : box.top - gap - own.offsetHeight}px`;
}

function hide() {
  clearTimeout(leaving);
  const own = definition();
  if (own?.matches(':popover-open')) own.hidePopover();
  term = null;
}

function show(next) {
  clearTimeout(leaving);
  if (next === term && definition()?.matches(':popover-open')) return;
  hide();
  term = next;
  definition().showPopover();
  place();
}

addEventListener('pointerover', event => {
  if (event.pointerType === 'touch') return;
  const next = termAt(event.target);
  if (next) show(next);
  else if (isPart(event.target)) clearTimeout(leaving);
  else if (term && term !== document.activeElement) {
    clearTimeout(leaving);
    leaving = setTimeout(hide, lingers);
  }
});

addEventListener('focusin', event => {
  const next = termAt(event.target);
  if (next) show(next);
});

addEventListener('focusout', event => {
  if (event.target === term && !term.matches(':hover') && !definition()?.matches(':hover')) hide();
});

// A touch has no way to leave: the second one, or one elsewhere, ends it.
addEventListener('pointerdown', event => {
  tappedAgain = event.pointerType === 'touch' && term !== null && termAt(event.target) === term;
  if (term && !isPart(event.target)) hide();
});

addEventListener('click', event => {
  const next = termAt(event.target);
  if (!next) return;
  if (tappedAgain) hide();
  else show(next);
  tappedAgain = false;
});

addEventListener('keydown', event => {
  if (event.key === 'Escape' && term) hide();
});

addEventListener('scroll', place, { capture: true, passive: true });
addEventListener('resize', place);
