// Between the film of the weeks and the server: tells the film which week is open, and the server what was let go.

const tellers = new WeakMap();

export default function (component) {
  const { parentElement: place, data, setStateValue, setTriggerValue } = component;
  const teller = tellers.get(place) ?? { sent: 0, ending: null };
  tellers.set(place, teller);
  teller.ending?.abort();
  teller.ending = new AbortController();
  const on = (name, act) => document.addEventListener(name, ({ detail }) => act(detail), { signal: teller.ending.signal });
  on("weeks:released", (week) => setStateValue("released", { week, move: ++teller.sent }));
  on("weeks:held-against", (name) => setStateValue("against", { name, move: ++teller.sent }));
  on("weeks:opened", (message) => setTriggerValue("opened", message));
  on("weeks:bars", (volume) => setStateValue("bars", { volume }));
  // an answer to a move that was followed by another says where the hand no longer is
  if (data.move === null || data.move >= teller.sent) {
    for (const what of ["week", "beside"]) {
      document.documentElement.dataset[what] = data[what];
      document.dispatchEvent(new CustomEvent(`weeks:${what}`, { detail: data[what] }));
    }
  }
  return () => {
    teller.ending.abort();
    tellers.delete(place);
    delete document.documentElement.dataset.week;
    delete document.documentElement.dataset.beside;
  };
}
