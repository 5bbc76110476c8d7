// Over the weeks, from left to right: a line for each error, and below it the bars of what came and what was sent.

const LOOKS = {
  campaign: { colour: "missed", dash: [10, 4, 2, 4], thick: 2.5 },
  victims: { colour: "blocked", dash: [10, 4, 2, 4], thick: 2.5 },
  fp: { colour: "blocked", dash: [], thick: 4 },
  fn: { colour: "missed", dash: [9, 5], thick: 4 },
};

// The edges of what is drawn over the weeks and the place of each of them, in pixels: the same for lines and bars, so
// that a week stands under itself.
function place(canvas, weeks) {
  const em = parseFloat(getComputedStyle(canvas).fontSize);
  const [from, beside] = [3.5 * em, 7.8 * em];
  const to = canvas.clientWidth - beside;
  const wide = (to - from) / weeks;
  return { from, to, beside, wide, left: (week) => from + week * wide, middle: (week) => from + (week + 0.5) * wide };
}

function weekAt(canvas, event, weeks) {
  const { from, wide } = place(canvas, weeks);
  const found = Math.floor((event.clientX - canvas.getBoundingClientRect().left - from) / wide);
  return Math.min(weeks - 1, Math.max(0, found));
}

class Lines {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
  }

  paint({ frames, run: { curves }, marks, words }, other, at, look) {
    const { pen, canvas } = this;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const { from, to: right, beside, middle } = place(canvas, frames.length);
    const [top, bottom] = [(marks.length > 1 ? 2.7 : 1.6) * look.em, height - 0.5 * look.em];
    const y = (share) => bottom - share * (bottom - top);
    pen.clearRect(0, 0, width, height);
    pen.font = look.font(0.85);
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      this.path([[from, y(share)], [right, y(share)]], look.grid, 1);
      pen.fillStyle = look.quiet;
      pen.textAlign = "right";
      pen.textBaseline = "middle";
      if (share !== 0.25 && share !== 0.75) pen.fillText(`${share * 100}%`, from - 6, y(share));
    }
    this.marks(marks, middle, top, bottom, width, look);
    this.path([[middle(at), top], [middle(at), bottom]], look.poison, 2);
    for (const [name, { colour }] of Object.entries(other ? LOOKS : {})) {
      const points = other.curves[name].map((share, week) => [middle(week), y(share)]);
      this.path(points, look[colour], 1.2 * look.scale);
      this.dot(...points[at], LOOKS[name], 4 * look.scale, look.ground, look[colour]);
    }
    for (const [name, { colour, dash, thick }] of Object.entries(LOOKS)) {
      const points = curves[name].map((share, week) => [middle(week), y(share)]);
      this.path(points, look[colour], thick * look.scale, dash);
    }
    for (const [name, one] of Object.entries(LOOKS)) {
      const size = (name === "fp" || name === "fn" ? 6 : 4) * look.scale;
      this.dot(middle(at), y(curves[name][at]), one, size, look[one.colour], look.ground);
    }
    const named = Object.entries(LOOKS).map(([name, { colour }]) => ({
      text: words.lines[name],
      colour: look[colour],
      end: y(curves[name].at(-1)),
    }));
    this.names(named, right + 8, beside - 10, bottom, look);
  }

  dot(x, y, { colour }, size, inside, edge) {
    const { pen } = this;
    pen.beginPath();
    mark(pen, x, y, colour === "missed", size);
    Object.assign(pen, { fillStyle: inside, strokeStyle: edge, lineWidth: 2 });
    pen.fill();
    pen.stroke();
  }

  // What happened for the first time, over its week, in the first row that has room for it.
  marks(marks, middle, top, bottom, width, look) {
    const { pen } = this;
    Object.assign(pen, { textBaseline: "top", textAlign: "left" });
    const free = [0, 0];
    for (const [week, what] of marks) {
      const x = middle(week - 1);
      this.path([[x, top], [x, bottom]], look.quiet, 1, [2, 3]);
      const wide = pen.measureText(what).width;
      const left = Math.max(0, x + wide > width ? x - wide : x);
      const row = free.findIndex((from) => from <= left);
      if (row < 0) continue;
      pen.fillStyle = look.quiet;
      pen.fillText(what, left, (0.1 + 1.15 * row) * look.em);
      free[row] = left + wide + look.em;
    }
  }

  names(named, left, room, bottom, look) {
    const { pen } = this;
    Object.assign(pen, { textAlign: "left", textBaseline: "top", font: look.font(0.8) });
    for (const one of named) one.lines = wrapped(pen, one.text, room);
    named.sort((one, other) => one.end - other.end);
    let free = 0;
    for (const one of named) {
      one.height = (0.9 * one.lines.length + 0.25) * look.em;
      one.top = Math.max(one.end - one.height / 2, free);
      free = one.top + one.height;
    }
    let most = bottom + 0.5 * look.em;
    for (const one of named.toReversed()) {
      one.top = Math.min(one.top, most - one.height);
      most = one.top;
      pen.fillStyle = one.colour;
      one.lines.forEach((line, i) => pen.fillText(line, left, one.top + 0.9 * i * look.em));
    }
  }

  path(points, colour, thick, dash = []) {
    const { pen } = this;
    Object.assign(pen, { strokeStyle: colour, lineWidth: thick, lineJoin: "round" });
    pen.setLineDash(dash);
    pen.beginPath();
    points.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    pen.stroke();
    pen.setLineDash([]);
  }
}

// What came and what is learned in each week, and the poison of each as a bar that can be pulled: the strategy.
class Bars {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
    this.volume = [];
  }

  show({ volume, most, words }) {
    Object.assign(this, { volume: [...volume], sent: volume.join("-"), most, names: words.parts });
    this.top = Math.min(most, Math.max(40, Math.ceil(Math.max(0, ...volume) / 20) * 20 + 20)); // room to pull up
  }

  isChanged() {
    return this.volume.join("-") !== this.sent;
  }

  set(week, percent) {
    if (week < this.volume.length) this.volume[week] = Math.min(this.most, Math.max(0, Math.round(percent)));
    this.top = Math.min(this.most, Math.max(this.top, this.volume[week] ?? 0));
  }

  pull(week, event) {
    const { from, to } = this.band;
    const share = (to - (event.clientY - this.canvas.getBoundingClientRect().top)) / (to - from);
    this.set(week, Math.min(1, Math.max(0, share)) * this.top);
  }

  get band() {
    return { from: 0.52 * this.canvas.clientHeight, to: this.canvas.clientHeight - 20 };
  }

  paint({ frames, counts, words }, at, look) {
    const { pen, canvas } = this;
    const [width, height] = [canvas.clientWidth, canvas.clientHeight];
    const { wide, left } = place(canvas, frames.length);
    pen.clearRect(0, 0, width, height);
    pen.fillStyle = look.grid;
    pen.globalAlpha = 0.5;
    pen.fillRect(left(at), 0, wide, height);
    pen.globalAlpha = 1;
    const came = [["good", look.blocked], ["spam", look.missed], ["poison", look.poison], ["strike", look.text]];
    const learned = [["right", look.quiet], ["wrong", look.text]];
    this.stack(counts, came, 0.02 * height, 0.3 * height, frames.length, look);
    this.stack(counts, learned, 0.33 * height, 0.48 * height, frames.length, look);
    const { from, to } = this.band;
    pen.fillStyle = look.poison;
    this.volume.forEach((percent, week) => {
      const tall = (percent / this.top) * (to - from);
      pen.globalAlpha = week === at ? 1 : 0.75;
      pen.fillRect(left(week) + 0.12 * wide, to - tall, 0.76 * wide, tall);
      pen.fillRect(left(week) + 0.12 * wide, to - tall - 3, 0.76 * wide, 3); // the handle, there where nothing is sent too
    });
    pen.globalAlpha = 1;
    this.labels(words, { from, to, height, weeks: frames.length, at }, look);
  }

  stack(counts, parts, from, to, weeks, look) {
    const { pen, canvas } = this;
    const { wide, left, to: edge } = place(canvas, weeks);
    const all = Array.from({ length: weeks }, (_, week) => parts.reduce((sum, [name]) => sum + counts[name][week], 0));
    const most = Math.max(1, ...all);
    for (let week = 0; week < weeks; week++) {
      let low = to;
      for (const [name, colour] of parts) {
        const tall = (counts[name][week] / most) * (to - from);
        pen.fillStyle = colour;
        pen.fillRect(left(week) + 0.12 * wide, low - tall, 0.76 * wide, tall);
        low -= tall;
      }
    }
    Object.assign(pen, { textAlign: "left", textBaseline: "middle", font: look.font(0.75) });
    const right = edge + 8;
    const shown = parts.filter(([name]) => counts[name].some(Boolean)).toReversed();
    const line = Math.min(look.em, (to - from) / Math.max(1, shown.length));
    shown.forEach(([name, colour], i) => {
      pen.fillStyle = colour;
      pen.fillText(this.names[name], right, from + line * (i + 0.5));
    });
  }

  labels(words, { from, to, height, weeks, at }, look) {
    const { pen, canvas } = this;
    const { from: left, to: right, beside, wide, middle } = place(canvas, weeks);
    Object.assign(pen, { textAlign: "right", textBaseline: "middle", font: look.font(0.8), fillStyle: look.quiet });
    pen.fillText(words.came, left - 6, 0.16 * height);
    pen.fillText(words.learned, left - 6, 0.405 * height);
    if (this.volume.length) {
      pen.fillText(`${this.top}%`, left - 6, from + 0.4 * look.em);
      pen.fillText("0", left - 6, to);
      pen.fillStyle = look.poison;
      pen.textAlign = "left";
      wrapped(pen, words.volume, beside - 10).forEach((line, i) =>
        pen.fillText(line, right + 8, from + (0.6 + i) * look.em),
      );
    }
    pen.textAlign = "center";
    pen.textBaseline = "bottom";
    const apart = (1.6 * look.em) / wide; // weeks between two numbers that can be told apart
    const every = Math.max(Math.ceil(apart), Math.ceil(weeks / 13));
    for (let week = 0; week < weeks; week++) {
      pen.fillStyle = week === at ? look.text : look.quiet;
      if (week === at || (week % every === 0 && Math.abs(week - at) >= apart)) pen.fillText(week + 1, middle(week), height);
    }
  }
}
