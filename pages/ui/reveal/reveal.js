// What a visitor opens below the fold is brought into sight, so that a press of a button is never without an effect.

const opened = new WeakMap();
const IN_SIGHT = 0.5; // of the window is left to what was opened
const DRAWN = 250; // ms: by then the page has the room to scroll

export default function ({ parentElement: place, data }) {
  const before = opened.get(place);
  opened.set(place, data);
  // what a link opens stands where the page begins
  if (before === undefined || before === data || !data) return;
  setTimeout(() => {
    const below = place.getBoundingClientRect().top - IN_SIGHT * window.innerHeight;
    const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
    if (below > 0) place.closest('[data-testid="stMain"]')?.scrollBy({ top: below, behavior: still ? "auto" : "smooth" });
  }, DRAWN);
}
