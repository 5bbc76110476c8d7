// The film of a campaign: shows one week of a reel that was sent whole. Every text on it was made before.

const A_WEEK = 400; // milliseconds
const QUIET = 350; // milliseconds of rest after which the finding is read out, and typed bars are let go
const ERRORS = { fn: "missed", fp: "blocked", campaign: "missed", victims: "blocked" }; // line → its colour
const films = new WeakMap();

export default function ({ parentElement: place, data }) {
  const film = films.get(place) ?? new Weeks(place.querySelector(".weeks"));
  films.set(place, film);
  film.show(JSON.parse(new TextDecoder().decode(data)));
  return () => {
    film.end();
    films.delete(place);
  };
}

class Weeks {
  constructor(root) {
    const one = (name) => root.querySelector(`.weeks-${name}`);
    Object.assign(this, { root, at: 0, held: "", playing: 0, painting: 0, pointed: -1 });
    for (const name of ["headline", "numbers", "play", "hand", "week", "brought", "bill", "live", "tip"])
      this[name] = one(name);
    this.lines = new Lines(one("lines"));
    this.bars = new Bars(one("bars"));
    this.plane = new Plane(one("plane"));
    this.pictures = [this.lines, this.bars, this.plane];
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
    on(this.plane.canvas, "pointermove", (event) => this.point(this.plane.nearest(event)));
    on(this.plane.canvas, "pointerleave", () => this.point(-1));
    on(document, "weeks:week", ({ detail }) => !this.held && !this.playing && this.move(detail - 1));
  }

  show(reel) {
    this.stop();
    this.reel = reel;
    const { words, frames } = reel;
    this.bars.show(reel);
    this.plane.show(reel);
    Object.assign(this.hand, { min: 1, max: frames.length, step: 1 });
    this.lines.canvas.setAttribute("aria-label", Object.values(words.lines).join(", "));
    this.plane.canvas.setAttribute("aria-label", `${words.plane.join(", ")}`);
    this.bars.canvas.setAttribute("aria-label", words.bars);
    this.numbers.replaceChildren(
      ...Object.keys(ERRORS).map((name) => {
        const box = said("div", "", { className: "weeks-number" });
        Object.assign(box.dataset, { line: name, error: ERRORS[name] });
        box.append(said("span", words.lines[name], { className: "weeks-name" }), said("span", "", { className: "weeks-value" }));
        return box;
      }),
    );
    this.plane.jumps = true;
    this.move(Number(document.documentElement.dataset.week ?? frames.length) - 1);
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
    this.week.textContent = `${words.week} ${frame.week}${frame.events ? `: ${frame.events.toLowerCase()}` : ""}`;
    this.brought.textContent = frame.brought;
    this.bill.textContent = [frame.bill, words.thin].filter(Boolean).join(" ");
    for (const box of this.numbers.children)
      box.querySelector(".weeks-value").textContent = frame.shares[box.dataset.line];
    this.tellBar();
    clearTimeout(this.reading);
    if (!this.playing) this.reading = setTimeout(() => (this.live.textContent = frame.headline), QUIET);
    this.plane.aim(this.at);
    this.draw();
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

  point(found) {
    if (found === this.pointed) return;
    this.pointed = found;
    this.tip.hidden = found < 0;
    if (found >= 0) {
      const { points, words } = this.reel;
      const kind = words.kinds[points.isSpam[found]];
      const aimed = points.aimed[found] ? ` ${words.aimed[points.isSpam[found]]}` : "";
      const folder = words.folders[this.plane.folder(this.at, found)];
      this.tip.replaceChildren(points.firstLines[found], said("span", `${kind}${aimed}, ${folder}`));
      const { x, y, canvas } = this.plane;
      this.tip.style.top = `${y.now[found] + 14}px`;
      this.tip.style.left = `${Math.max(0, Math.min(x.now[found], canvas.clientWidth - this.tip.offsetWidth))}px`;
    }
    this.draw();
  }

  resize() {
    const ratio = devicePixelRatio || 1;
    if (!this.reel || !this.lines.canvas.clientWidth) return;
    for (const { canvas, pen } of this.pictures) {
      canvas.width = Math.round(canvas.clientWidth * ratio);
      canvas.height = Math.round(canvas.clientHeight * ratio);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    this.ready = true;
    this.plane.jumps = true;
    this.plane.aim(this.at);
    this.draw();
  }

  draw() {
    this.painting ||= requestAnimationFrame((now) => this.paint(now));
  }

  paint(now) {
    this.painting = 0;
    if (!this.ready) return;
    const colours = look(this.root); // the visitor may have chosen another theme
    this.plane.jumps ||= this.still.matches;
    const moving = this.plane.step(now, A_WEEK);
    this.lines.paint(this.reel, this.at, colours);
    this.bars.paint(this.reel, this.at, colours);
    this.plane.paint(this.at, this.pointed, this.reel, colours);
    if (moving) this.draw();
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
