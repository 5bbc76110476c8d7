// The film: shows one level of a reel that was sent whole. Every text on it was made before; it only picks the level's.

const QUIET = 350; // milliseconds of rest after which the finding is read out
const PLAY = 4500; // milliseconds from the first level to the last
const films = new WeakMap();

export default function ({ parentElement: place, data }) {
  const film = films.get(place) ?? new Film(place.querySelector(".film"));
  films.set(place, film);
  film.show(JSON.parse(new TextDecoder().decode(data)));
  return () => {
    film.end();
    films.delete(place);
  };
}

class Film {
  constructor(root) {
    const one = (name) => root.querySelector(`.film-${name}`);
    Object.assign(this, { root, at: -1, level: 0, pointed: -1, ghost: null, held: false, playing: 0, painting: 0 });
    for (const name of ["headline", "aim", "footnote", "live", "hand", "play", "cells", "folders", "tip"])
      this[name] = one(name);
    this.share = root.querySelector(".film-share span");
    this.numbers = Object.fromEntries([...root.querySelectorAll(".film-number")].map((box) => [box.dataset.rate, box]));
    this.curve = new Curve(one("curve"));
    this.swarm = new Swarm(one("swarm"));
    this.still = matchMedia("(prefers-reduced-motion: reduce)");
    this.ending = new AbortController();
    this.listen();
    this.sizes = new ResizeObserver(() => this.resize());
    for (const { canvas } of [this.curve, this.swarm]) this.sizes.observe(canvas);
  }

  listen() {
    const on = (target, names, act) =>
      names.split(" ").forEach((name) => target.addEventListener(name, act, { signal: this.ending.signal }));
    on(this.hand, "input", () => this.move(Number(this.hand.value)));
    on(this.hand, "change", () => this.release());
    on(this.hand, "pointerdown", () => this.stop());
    on(this.play, "click", () => (this.playing ? this.stop(true) : this.run()));
    on(this.curve.canvas, "pointerdown", (event) => this.grab(event));
    on(this.curve.canvas, "pointermove", (event) => this.held && this.move(this.curve.poisonAt(event, this.reel)));
    on(this.curve.canvas, "pointerup pointercancel", () => this.letGo());
    on(this.swarm.canvas, "pointermove", (event) => this.point(this.swarm.nearest(event)));
    on(this.swarm.canvas, "pointerleave", () => this.point(-1));
    // a click tells whole pixels and a move parts of them: what is opened is what was named
    on(this.swarm.canvas, "click", (event) => this.open(this.pointed < 0 ? this.swarm.nearest(event) : this.pointed));
    on(document, "film:level", ({ detail }) => this.follow(detail));
  }

  show(reel) {
    const { words } = reel;
    this.reel = reel;
    this.swarm.show(reel);
    this.at = -1;
    Object.assign(this.hand, { min: 0, max: reel.most, step: reel.step });
    this.hand.setAttribute("aria-label", words.hand);
    this.curve.canvas.setAttribute("aria-label", words.curve);
    this.root.style.setProperty("--columns", words.folders.length === 3 ? "2fr 1.2fr 2fr" : "1fr 1fr");
    this.folders.replaceChildren(...words.folders.map((name) => said("div", name)));
    for (const [rate, box] of Object.entries(this.numbers)) {
      box.hidden = !words.numbers[rate];
      box.querySelector(".film-name").textContent = `${{ aim: "◎", fp: "●", fn: "▲" }[rate]} ${words.numbers[rate]}`;
    }
    this.makeCells();
    this.move(Number(document.documentElement.dataset.filmLevel ?? this.level));
  }

  // A button in each corner of the inbox opens a message that stands there: another one at each press.
  makeCells() {
    for (const old of this.cells.querySelectorAll(".film-cell")) old.remove();
    const { folders } = this.reel.words;
    this.buttons = [0, 1].flatMap((kind) =>
      folders.map((name, column) => {
        const cell = { kind, name, folder: folders.length === 3 ? column : column * 2, next: 0 };
        cell.button = said("button", "", { type: "button", className: "film-cell" });
        if (cell.folder !== 1 && cell.folder !== 2 * kind) cell.button.dataset.error = kind ? "fn" : "fp";
        cell.button.addEventListener("click", () => {
          const there = this.swarm.in(this.at, kind, cell.folder);
          if (there.length) this.open(there[cell.next++ % there.length]);
        });
        this.cells.append(cell.button);
        return cell;
      }),
    );
  }

  // Show the level nearest to so much poison: its texts at once, the points on their way.
  move(poison) {
    const { frames, most } = this.reel;
    const far = frames.map((frame) => Math.abs(frame.poison - poison));
    const at = far.indexOf(Math.min(...far));
    this.level = poison;
    this.hand.value = poison;
    this.hand.style.setProperty("--at", `${(100 * this.hand.value) / Math.max(1, most)}%`);
    if (at !== this.at) this.write(at);
    this.draw();
  }

  write(at) {
    const { frames, words } = this.reel;
    const frame = frames[(this.at = at)];
    Object.assign(this.root.dataset, { poison: frame.poison, levels: frames.length });
    this.headline.textContent = frame.headline;
    this.share.textContent = frame.share;
    this.aim.textContent = frame.no_aim;
    this.footnote.textContent = [frame.footnote, words.sample].filter(Boolean).join(" ");
    for (const [rate, number] of Object.entries({ ...frame.numbers, aim: frame.aimed ?? {} }))
      for (const part of ["value", "change", "count"])
        this.numbers[rate].querySelector(`.film-${part}`).textContent = number[part] ?? "";
    for (const { button, kind, folder, name } of this.buttons) {
      const text = frame.cells[kind * 3 + folder];
      const [count, ...noun] = text.split(" ");
      button.replaceChildren(count, said("span", ` ${noun.join(" ")}`));
      button.disabled = count === "0";
      button.setAttribute("aria-label", `${text}, ${name}: ${words.open}`);
    }
    this.hand.setAttribute("aria-valuetext", `${frame.brought}. ${frame.headline}`);
    clearTimeout(this.reading);
    this.reading = setTimeout(() => (this.live.textContent = frame.headline), QUIET);
    if (this.look) this.swarm.aim(at, this.look.em);
  }

  // What the server knows of the hand: where it stands, and what the visitor guessed.
  follow({ poison, ghost, moves }) {
    this.ghost = ghost;
    if (moves && !this.held && !this.playing) this.move(poison);
    else this.draw();
  }

  release() {
    const { poison } = this.reel.frames[this.at];
    document.documentElement.dataset.filmLevel = poison;
    document.dispatchEvent(new CustomEvent("film:released", { detail: poison }));
  }

  grab(event) {
    this.stop();
    this.held = true;
    this.curve.canvas.setPointerCapture(event.pointerId);
    this.move(this.curve.poisonAt(event, this.reel));
    this.hand.focus({ preventScroll: true });
    event.preventDefault();
  }

  letGo() {
    if (this.held) this.release();
    this.held = false;
  }

  run() {
    const { most } = this.reel;
    const from = this.level >= most ? 0 : this.level;
    const begun = performance.now() - (PLAY * from) / Math.max(1, most);
    this.play.setAttribute("aria-pressed", "true");
    const turn = (now) => {
      const poison = Math.min(most, Math.max(0, (most * (now - begun)) / PLAY));
      this.move(poison);
      if (poison >= most) this.stop(true);
      else this.playing = requestAnimationFrame(turn);
    };
    this.playing = requestAnimationFrame(turn);
  }

  stop(released = false) {
    if (!this.playing) return;
    cancelAnimationFrame(this.playing);
    this.playing = 0;
    this.play.setAttribute("aria-pressed", "false");
    if (released) this.release();
  }

  point(found) {
    if (found === this.pointed) return;
    this.pointed = found;
    this.tip.hidden = found < 0;
    if (found >= 0) {
      const { swarm, tip } = this;
      const { words } = this.reel;
      const kind = swarm.aimed.has(found) ? words.target : words.item[swarm.spam[found]];
      const folder = words.folders[swarm.column(swarm.folder(this.at, found))];
      tip.replaceChildren(swarm.firstLines[found], said("span", `${kind}, ${folder}`));
      tip.style.top = `${swarm.here.y[found] + this.cells.offsetTop + 14}px`;
      tip.style.left = `${Math.min(swarm.here.x[found], swarm.canvas.clientWidth - tip.offsetWidth)}px`;
    }
    this.draw();
  }

  open(found) {
    if (found < 0) return;
    const detail = { message: this.swarm.messages[found], poison: this.reel.frames[this.at].poison };
    document.dispatchEvent(new CustomEvent("film:opened", { detail }));
  }

  resize() {
    if (!this.reel || !this.curve.canvas.clientWidth) return;
    const ratio = devicePixelRatio || 1;
    for (const { canvas, pen } of [this.curve, this.swarm]) {
      canvas.width = Math.round(canvas.clientWidth * ratio);
      canvas.height = Math.round(canvas.clientHeight * ratio);
      pen.setTransform(ratio, 0, 0, ratio, 0, 0);
    }
    this.look = look(this.root);
    this.hand.parentElement.style.margin = `0 ${MARGIN.right}em 0 ${MARGIN.left}em`;
    this.swarm.jumps = true;
    this.swarm.aim(this.at, this.look.em);
    this.draw();
  }

  draw() {
    this.painting ||= requestAnimationFrame((now) => this.paint(now));
  }

  paint(now) {
    this.painting = 0;
    if (!this.look) return;
    this.look = look(this.root); // the visitor may have chosen another theme
    this.swarm.jumps ||= this.still.matches;
    const moving = this.swarm.step(now - (this.last ?? now - 16));
    this.curve.paint(this.reel, this.at, this.ghost, this.look);
    this.swarm.paint(this.at, this.pointed, this.look);
    this.last = moving ? now : undefined;
    if (moving) this.draw();
  }

  end() {
    this.ending.abort();
    this.sizes.disconnect();
    cancelAnimationFrame(this.painting);
    cancelAnimationFrame(this.playing);
    clearTimeout(this.reading);
  }
}
