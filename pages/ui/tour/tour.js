// The tour: a ring round one thing after the other, and a card beside it. It asks the server nothing.

const GAP = 12; // pixels between the ring and the card
const tours = new WeakMap();

export default function ({ parentElement: place, data }) {
  const tour = tours.get(place) ?? new Tour(place.querySelector(".tour"));
  tours.set(place, tour);
  tour.all = data;
  return () => {
    tour.leave();
    tours.delete(place);
  };
}

class Tour {
  constructor(root) {
    for (const name of ["start", "ring", "card", "title", "text", "count", "leave", "back", "next"])
      this[`${name}Box`] = root.querySelector(`.tour-${name}`);
    this.steps = [];
    this.startBox.addEventListener("click", () => this.begin());
    this.leaveBox.addEventListener("click", () => this.leave());
    this.backBox.addEventListener("click", () => this.turn(this.at - 1));
    this.nextBox.addEventListener("click", () => this.turn(this.at + 1));
  }

  begin() {
    this.leave();
    this.steps = this.all.filter(({ at }) => document.querySelector(at));
    if (!this.steps.length) return;
    this.ending = new AbortController();
    const { signal } = this.ending;
    window.addEventListener("keydown", (event) => this.pressed(event), { capture: true, signal });
    this.turn(0);
    this.follow();
  }

  // Escape leaves the tour and nothing else.
  pressed(event) {
    if (event.key !== "Escape") return;
    event.stopImmediatePropagation();
    event.preventDefault();
    this.leave();
  }

  turn(at) {
    if (at >= this.steps.length) return this.leave();
    this.at = at;
    const { title, text, at: where } = this.steps[at];
    document.querySelector(where)?.scrollIntoView({ block: "nearest" });
    this.titleBox.textContent = title;
    this.textBox.textContent = text;
    this.countBox.textContent = `${at + 1} of ${this.steps.length}`;
    this.backBox.disabled = !at;
    this.nextBox.textContent = at + 1 < this.steps.length ? "Next" : "Done";
    this.ringBox.hidden = this.cardBox.hidden = false;
    this.put();
    this.nextBox.focus({ preventScroll: true });
  }

  // The page may scroll or change under it.
  follow() {
    this.put();
    this.drawing = requestAnimationFrame(() => this.follow());
  }

  put() {
    const thing = document.querySelector(this.steps[this.at].at);
    if (!thing) return;
    const { left, top, width, height, bottom } = thing.getBoundingClientRect();
    const px = (box, sides) => Object.entries(sides).forEach(([side, at]) => (box.style[side] = `${at}px`));
    px(this.ringBox, { left: left - 6, top: top - 6, width: width + 6, height: height + 6 });
    const card = this.cardBox.getBoundingClientRect();
    const below = bottom + GAP + card.height < innerHeight;
    const above = top - GAP - card.height > 0;
    const y = below ? bottom + GAP : above ? top - GAP - card.height : innerHeight - card.height - GAP;
    // beside it where there is no room above or below
    const x = below || above || left + width + GAP + card.width > innerWidth ? left : left + width + GAP;
    px(this.cardBox, { left: Math.max(GAP, Math.min(x, innerWidth - card.width - GAP)), top: y });
  }

  leave() {
    if (!this.ending) return;
    this.ending.abort();
    this.ending = null;
    cancelAnimationFrame(this.drawing);
    this.ringBox.hidden = this.cardBox.hidden = true;
    this.startBox.focus({ preventScroll: true });
  }
}
