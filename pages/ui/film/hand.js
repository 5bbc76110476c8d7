// The hand on the film, as the server knows it: tells the film where it stands, and the server where it was let go.

const hands = new WeakMap();

export default function (component) {
  const { parentElement: place, data, setStateValue, setTriggerValue } = component;
  const hand = hands.get(place) ?? { sent: 0, ending: null };
  hands.set(place, hand);
  hand.ending?.abort();
  hand.ending = new AbortController();
  const on = (name, act) => document.addEventListener(name, ({ detail }) => act(detail), { signal: hand.ending.signal });
  on("film:released", (poison) => setStateValue("released", { poison, move: ++hand.sent }));
  on("film:opened", (message) => setTriggerValue("opened", message));
  // an answer to a move that was followed by another says where the hand no longer is
  const moves = data.move === null || data.move >= hand.sent;
  if (moves) document.documentElement.dataset.filmLevel = data.poison;
  document.dispatchEvent(new CustomEvent("film:level", { detail: { ...data, moves } }));
  return () => {
    hand.ending.abort();
    hands.delete(place);
    delete document.documentElement.dataset.filmLevel;
  };
}
