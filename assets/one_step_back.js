// One press of Back is one step: when the app completes the address of a page that was just turned to, or moves only
// the amount of poison in it, that takes the place of the entry in the browser's history and adds none.
// Streamlit itself can only add.
(() => {
  const add = history.pushState.bind(history);
  const replace = history.replaceState.bind(history);
  const withoutPoison = (search) => {
    const words = new URLSearchParams(search);
    words.delete("poison");
    return words.toString();
  };
  history.pushState = (state, unused, url) => {
    const next = new URL(url, location.href);
    const completes = !location.search || withoutPoison(next.search) === withoutPoison(location.search);
    (next.pathname === location.pathname && completes ? replace : add)(state, unused, url);
  };
})();
