// The film of a campaign: shows one week of a reel that was sent whole. Every text on it was made before.

const A_WEEK = 400; // milliseconds
const QUIET = 350; // milliseconds of rest after which the finding is read out, and typed bars are let go
const ERRORS = { fn: "missed", fp: "blocked", campaign: "missed", victims: "blocked" }; // line → its colour
const HARMS = new Set(["spam_delivered", "good_blocked"]); // of the totals: the others are no one's without an attack
const films = new WeakMap();

export default function ({ parentElement: place, data }) {
  const film = films.get(place) ?? new Weeks(place.querySelector(".weeks"));
  films.set(place, film);
  const sent = new TextDecoder().decode(data);
  if (sent !== film.sent) film.show(JSON.parse(sent)); // what is drawn again as it was keeps bars that were pulled
  film.sent = sent;
  return () => {
    film.end();
    films.delete(place);
  };
}

class Weeks {
  constructor(root) {
    const one = (name) => root.querySelector(`.weeks-${name}`);
    Object.assign(this, { root, at: 0, held: "", playing: 0, painting: 0, pointed: -1 });
    for (const name of ["headline", "saved", "numbers", "play", "hand", "week", "beside", "brought", "totals", "live", "tip"])
      this[name] = one(name);
    this.lines = new Lines(one("lines"));
    this.bars = new Bars(one("bars"));
    this.ring = new Ring(one("ring"));
    this.planes = [...root.querySelectorAll(".weeks-plane")].map((canvas) => new Plane(canvas));
    this.pictures = [this.lines, this.bars, ...this.planes];
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.ending = new AbortController();
    this.listen();
    this.sizes = new ResizeObserver(() => this.resize());
    for (const { canvas } of this.pictures) this.sizes.observe(canvas);
  }

  listen() {
    const on = (target, names, act) =>
      names.split(" ").forEach((name) => target.addEventListener(name, act, { signal: this.ending.signal }));
    on(this.hand, "input", () => this.move(Number(this.hand.value) - 1));
    on(this.hand, "change", () => this.release());
    on(this.hand, "pointerdown", () => this.stop());
    on(this.play, "click", () => (this.playing ? this.stop(true) : this.run()));
    for (const button of this.root.querySelectorAll(".weeks-step"))
      on(button, "click", () => this.step(Number(button.dataset.by)));
    for (const picture of [this.lines, this.bars]) {
      on(picture.canvas, "pointerdown", (event) => this.grab(picture, event));
      on(picture.canvas, "pointermove", (event) => this.held === picture && this.drag(event));
      on(picture.canvas, "pointerup pointercancel", () => this.letGo());
    }
    on(this.bars.canvas, "keydown", (event) => this.press(event));
    for (const plane of this.planes) {
      on(plane.canvas, "pointermove", (event) => this.point(plane.nearest(event), plane));
      on(plane.canvas, "pointerleave", () => this.point(-1, plane));
    }
    // a click tells whole pixels and a move parts of them: what is opened is what was named
    const [own] = this.planes;
    on(own.canvas, "click", (event) => this.open(this.pointed < 0 ? own.nearest(event) : this.pointed));
    on(this.beside, "change", ({ target }) => this.holdAgainst(target.value, { tells: true }));
    on(document, "weeks:beside", ({ detail }) => this.holdAgainst(detail));
    on(document, "weeks:week", ({ detail }) => !this.held && !this.playing && this.move(detail - 1));
  }

  show(reel) {
    this.stop();
    this.reel = reel;
    const { words, frames } = reel;
    this.bars.show(reel);
    this.ring.show(reel);
    this.planes[0].show(reel, reel.run);
    Object.assign(this.hand, { min: 1, max: frames.length, step: 1 });
    this.lines.canvas.setAttribute("aria-label", Object.values(words.lines).join(", "));
    for (const { canvas } of this.planes) canvas.setAttribute("aria-label", words.plane.join(", "));
    this.bars.canvas.setAttribute("aria-label", words.bars);
    this.numbers.replaceChildren(...Object.keys(ERRORS).map((name) => this.box("div", words.lines[name], name)));
    this.totals.replaceChildren(
      ...words.totals.map(([what, names]) => {
        const group = said("div", "");
        group.append(said("span", what, { className: "weeks-what" }));
        group.append(...Object.entries(names).map(([name, text]) => this.box("span", text, name)));
        return group;
      }),
    );
    this.offer();
    for (const plane of this.planes) plane.jumps = true;
    this.at = Number(document.documentElement.dataset.week ?? frames.length) - 1;
    this.holdAgainst(document.documentElement.dataset.beside);
  }

  // A number with its name, and what it is in the run that is beside it.
  box(tag, name, kind) {
    const box = said(tag, "", { className: "weeks-number" });
    Object.assign(box.dataset, { kind, error: ERRORS[kind] ?? "" });
    for (const [part, text] of [["name", name], ["value", ""], ["then", ""]])
      box.append(said("span", text, { className: `weeks-${part}` }));
    return box;
  }

  // What can stand beside it, where there is anything.
  offer() {
    const { words } = this.reel;
    const names = Object.entries(words.beside).map(([name, [, without]]) => [name, without]);
    this.beside.hidden = !names.length;
    const choices = [...names, ["nothing", words.alone]].map(([value, text]) => {
      const choice = said("label", "");
      choice.append(Object.assign(document.createElement("input"), { type: "radio", name: "weeks-beside", value }), text);
      return choice;
    });
    this.beside.replaceChildren(said("legend", words.choice), ...choices);
  }

  // Show the run beside which this one is held, the first one there is unless another is named.
  holdAgainst(name, { tells = false } = {}) {
    const { beside, words } = this.reel;
    const options = [...Object.keys(beside), "nothing"];
    this.against = options.includes(name) ? name : options[0];
    this.other = beside[this.against];
    for (const choice of this.beside.querySelectorAll("input")) choice.checked = choice.value === this.against;
    this.root.dataset.beside = this.against;
    const [, second] = this.planes;
    second.canvas.parentElement.hidden = !this.other;
    if (this.other) second.show(this.reel, this.other);
    second.jumps = true;
    this.planes.forEach(({ canvas }, i) => {
      canvas.previousElementSibling.textContent = this.other ? words.beside[this.against][i] : "";
    });
    this.point(-1);
    this.move(this.at);
    if (!tells) return;
    document.documentElement.dataset.beside = this.against;
    document.dispatchEvent(new CustomEvent("weeks:held-against", { detail: this.against }));
  }

  // Show a week, from 0 on: its texts at once, the points on their way.
  move(week) {
    const { frames, words } = this.reel;
    this.at = Math.min(frames.length - 1, Math.max(0, week));
    const frame = frames[this.at];
    Object.assign(this.root.dataset, { week: frame.week, weeks: frames.length });
    this.hand.value = frame.week;
    this.hand.style.setProperty("--at", `${(100 * this.at) / Math.max(1, frames.length - 1)}%`);
    this.hand.setAttribute("aria-valuetext", `${words.week} ${frame.week}. ${frame.headline}`);
    this.headline.textContent = frame.headline;
    this.saved.textContent = frame.saved;
    this.week.textContent = `${words.week} ${frame.week}${frame.events ? `: ${frame.events.toLowerCase()}` : ""}`;
    this.brought.textContent = frame.brought;
    this.totals.setAttribute("aria-label", frame.bill);
    this.ring.write(this.reel.ring[this.at], frame.went_round);
    this.write();
    this.tellBar();
    clearTimeout(this.reading);
    if (!this.playing) this.reading = setTimeout(() => (this.live.textContent = frame.headline), QUIET);
    this.aim();
    this.draw();
  }

  // Each number of this week, and what it is in the other run.
  write() {
    const { run, words } = this.reel;
    for (const box of this.root.querySelectorAll(".weeks-number")) {
      const { kind } = box.dataset;
      const of = (one) => (one?.shares[kind] ?? one?.totals[kind])?.[this.at];
      const then = this.other && `${words.beside[this.against][1]}: ${of(this.other)}`;
      box.querySelector(".weeks-value").textContent = of(run);
      box.querySelector(".weeks-then").textContent = then && (ERRORS[kind] || HARMS.has(kind)) ? then : "";
    }
  }

  aim() {
    for (const plane of this.shown) plane.aim(this.at);
  }

  get shown() {
    return this.other ? this.planes : this.planes.slice(0, 1);
  }

  tellBar() {
    const { canvas, volume } = this.bars;
    const now = volume[this.at] ?? 0;
    for (const [name, value] of [["min", 0], ["max", this.reel.most], ["now", now]])
      canvas.setAttribute(`aria-value${name}`, value);
    canvas.setAttribute("aria-valuetext", `${this.reel.words.week} ${this.at + 1}: ${now}%`);
    canvas.setAttribute("aria-disabled", String(!volume.length));
  }

  release() {
    const { week } = this.reel.frames[this.at];
    document.documentElement.dataset.week = week;
    document.dispatchEvent(new CustomEvent("weeks:released", { detail: week }));
  }

  releaseBars() {
    if (this.bars.isChanged()) document.dispatchEvent(new CustomEvent("weeks:bars", { detail: this.bars.volume }));
  }

  step(by) {
    this.stop();
    this.move(this.at + by);
    this.release();
  }

  grab(picture, event) {
    if (picture === this.bars && !this.bars.volume.length) return;
    this.stop();
    this.held = picture;
    picture.canvas.setPointerCapture(event.pointerId);
    this.drag(event);
    (picture === this.bars ? picture.canvas : this.hand).focus({ preventScroll: true });
    event.preventDefault();
  }

  drag(event) {
    const week = weekAt(this.held.canvas, event, this.reel.frames.length);
    if (this.held === this.lines) this.move(week);
    else {
      this.bars.pull(week, event);
      this.tellBar();
      this.draw();
    }
  }

  letGo() {
    if (this.held === this.lines) this.release();
    if (this.held === this.bars) this.releaseBars();
    this.held = "";
  }

  // The bars by keyboard: up and down for the week's own bar, to the left and right for the week.
  press(event) {
    const turns = { ArrowLeft: -1, ArrowRight: 1 }[event.key];
    const pulls = { ArrowUp: 1, ArrowDown: -1, PageUp: 10, PageDown: -10 }[event.key];
    if (!turns && !pulls) return;
    event.preventDefault();
    if (turns) return this.step(turns);
    this.bars.set(this.at, (this.bars.volume[this.at] ?? 0) + pulls);
    this.tellBar();
    this.draw();
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.releaseBars(), 2 * QUIET);
  }

  run() {
    const last = this.reel.frames.length - 1;
    this.play.setAttribute("aria-pressed", "true");
    if (this.at >= last) this.move(0);
    this.playing = setInterval(() => {
      this.move(this.at + 1);
      if (this.at >= last) this.stop(true);
    }, A_WEEK);
  }

  stop(released = false) {
    if (!this.playing) return;
    clearInterval(this.playing);
    this.playing = 0;
    this.play.setAttribute("aria-pressed", "false");
    if (released) this.release();
  }

  point(found, plane = this.planes[0]) {
    if (found === this.pointed) return;
    this.pointed = found;
    this.tip.hidden = found < 0;
    if (found >= 0) {
      const { points, words } = this.reel;
      const kind = words.kinds[points.isSpam[found]];
      const aimed = points.aimed[found] ? ` ${words.aimed[points.isSpam[found]]}` : "";
      const folders = this.shown.map((one) => words.folders[one.folder(this.at, found)]);
      this.tip.replaceChildren(points.firstLines[found], said("span", `${kind}${aimed}, ${folders.join(" / ")}`));
      const { x, y, canvas } = plane;
      const room = this.tip.offsetParent.clientWidth - this.tip.offsetWidth;
      this.tip.style.top = `${canvas.offsetTop + y.now[found] + 14}px`;
      this.tip.style.left = `${Math.max(0, Math.min(canvas.offsetLeft + x.now[found], room))}px`;
    }
    this.draw();
  }

  open(found) {
    if (found < 0) return;
    this.stop();
    const { week } = this.reel.frames[this.at];
    document.documentElement.dataset.week = week;
    const detail = { message: this.reel.points.first + found, week };
    document.dispatchEvent(new CustomEvent("weeks:opened", { detail }));
  }

  resize() {
    const ratio = devicePixelRatio || 1;
    if (!this.reel || !this.lines.canvas.clientWidth) return;
    for (const { canvas, pen } of this.pictures) {
      if (!canvas.clientWidth) continue;
      canvas.width = Math.round(canvas.clientWidth * ratio);
      canvas.height = Math.round(canvas.clientHeight * ratio);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    this.ready = true;
    for (const plane of this.shown) plane.jumps = true;
    this.aim();
    this.draw();
  }

  draw() {
    this.painting ||= requestAnimationFrame((now) => this.paint(now));
  }

  paint(now) {
    this.painting = 0;
    if (!this.ready) return;
    const colours = look(this.root); // the visitor may have chosen another theme
    this.lines.paint(this.reel, this.other, this.at, colours);
    this.bars.paint(this.reel, this.at, colours);
    for (const plane of this.shown) {
      plane.jumps ||= this.still.matches;
      if (plane.step(now, A_WEEK)) this.draw();
      plane.paint(this.at, this.pointed, this.reel, colours);
    }
  }

  end() {
    this.stop();
    this.ending.abort();
    this.sizes.disconnect();
    cancelAnimationFrame(this.painting);
    clearTimeout(this.reading);
    clearTimeout(this.typing);
  }
}
