// What this browser keeps of rooms: a learner's secret and what was not accepted yet, a teacher's key, each by code.
// A new session of the server is told of it once; after that the session says what is to be kept.

const NAME = "poisoned-inbox.rooms";
const DAYS = 8; // no room lasts longer
const told = new WeakMap();

export default function ({ parentElement: place, data, setStateValue }) {
  const kept = read();
  for (const code of data.locked) delete kept.keys[code];
  for (const code of data.left) {
    delete kept.places[code];
    if (kept.current === code) kept.current = null;
  }
  for (const [code, key] of Object.entries(data.keys)) kept.keys[code] = { key, at: Date.now() };
  const code = data.code || data.place?.code || kept.current;
  const own = kept.places[code];
  const key = data.keys[code] ? null : kept.keys[code]?.key;
  const isNews = own && (data.place?.code !== code || (data.place.secret !== own.secret && !data.place.joined));
  if (data.place && !(isNews && data.place.code === code)) keep(kept, data.place);
  write(kept);
  if ((isNews || key) && told.get(place) !== data.token + code) {
    told.set(place, data.token + code);
    setStateValue("kept", {
      token: data.token, code, key: key ?? null, secret: isNews ? own.secret : null, waiting: isNews ? own.waiting : {},
    });
  }
}

// Two pages of one browser may be in the same room: each adds what waits, and takes away what it knows to be done.
function keep(kept, { code, secret, joined, waiting, done }) {
  const before = kept.places[code]?.secret === secret ? kept.places[code].waiting : {};
  const together = { ...before, ...waiting };
  for (const id of done) delete together[id];
  kept.places[code] = { secret, waiting: together, at: Date.now() };
  if (joined) kept.current = code;
}

function read() {
  let kept = null;
  try {
    kept = JSON.parse(localStorage.getItem(NAME));
  } catch {
    // a browser that keeps nothing: the room is there for as long as the page is
  }
  const { places = {}, keys = {}, current = null } = kept ?? {};
  for (const all of [places, keys])
    for (const [code, { at }] of Object.entries(all)) if (Date.now() - at > DAYS * 86_400_000) delete all[code];
  return { places, keys, current };
}

function write(kept) {
  try {
    localStorage.setItem(NAME, JSON.stringify(kept));
  } catch {
    // as above
  }
}
