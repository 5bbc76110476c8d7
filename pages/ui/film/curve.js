// The curve under the hand: a line for each error over the amount of poison, their names in the margin beside them.

// in times the size of a letter, so that there is room for larger type
const MARGIN = { left: 3.1, right: 6.5, top: 0.7, bottom: 2.1 };

class Curve {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
  }

  // How much poison a pointer over the axis means, at one of the hand's stops.
  poisonAt(event, { most, step }) {
    const box = this.canvas.getBoundingClientRect();
    const share = (event.clientX - box.left - this.left) / (this.right - this.left);
    return Math.round((Math.min(1, Math.max(0, share)) * most) / step) * step;
  }

  paint(reel, at, ghost, look) {
    const { pen } = this;
    const [width, height] = [this.canvas.clientWidth, this.canvas.clientHeight];
    const { frames, curves, most } = reel;
    Object.assign(this, { look, left: MARGIN.left * look.em, right: width - MARGIN.right * look.em });
    Object.assign(this, { top: MARGIN.top * look.em, bottom: height - MARGIN.bottom * look.em });
    const x = (poison) => this.left + (poison / Math.max(1, most)) * (this.right - this.left);
    const y = (share) => this.bottom - share * (this.bottom - this.top);
    pen.clearRect(0, 0, width, height);
    this.axes(reel, y);
    const lines = [
      { name: "aim", colour: look.poison, dash: [10, 4, 2, 4], thick: 3 },
      { name: "unsure", colour: look.quiet, dash: [2, 4], thick: 2 },
      { name: "fp", colour: look.blocked, dash: [], thick: 4 },
      { name: "fn", colour: look.missed, dash: [9, 5], thick: 4 },
    ].filter(({ name }) => curves[name]);
    for (const { name, colour, dash, thick } of lines) {
      pen.strokeStyle = colour;
      const before = y(curves[name][0]);
      if (name === "fp" || name === "fn") this.path([[this.left, before], [this.right, before]], [], 1, 0.6);
      this.path(frames.map((frame, i) => [x(frame.poison), y(curves[name][i])]), dash, thick * look.scale);
    }
    this.names(lines.map(({ name, colour }) => ({ text: reel.words.lines[name], colour, end: y(curves[name].at(-1)) })));
    if (ghost) this.guess(ghost, lines.find(({ name }) => name === ghost.rate), x, y);
    pen.strokeStyle = look.poison;
    const here = x(frames[at].poison);
    this.path([[here, this.top], [here, this.bottom]], [], 2);
    for (const rate of ["fp", "fn"]) this.spot(here, y(curves[rate][at]), rate);
  }

  axes({ most, words }, y) {
    const { pen, look } = this;
    pen.font = look.font(0.9);
    pen.textBaseline = "middle";
    pen.textAlign = "right";
    pen.fillStyle = look.quiet;
    pen.strokeStyle = look.grid;
    for (const share of [0, 0.25, 0.5, 0.75, 1]) {
      this.path([[this.left, y(share)], [this.right, y(share)]], [], 1);
      if (share !== 0.25 && share !== 0.75) pen.fillText(`${share * 100}%`, this.left - 6, y(share));
    }
    const under = this.bottom + 0.45 * look.em;
    pen.textBaseline = "top";
    pen.textAlign = "left";
    pen.fillText("0", this.left, under);
    pen.textAlign = "right";
    pen.fillText(most.toLocaleString("en"), this.right, under);
    pen.textAlign = "center";
    pen.fillText(words.axis, (this.left + this.right) / 2, under, this.right - this.left - 6 * look.em);
  }

  // Beside the ends of their lines, moved apart where two ends meet.
  names(named) {
    const { pen, look } = this;
    pen.font = look.font(0.88);
    pen.textAlign = "left";
    pen.textBaseline = "top";
    for (const one of named) one.lines = wrapped(pen, one.text, MARGIN.right * look.em - 10);
    named.sort((one, other) => one.end - other.end);
    let free = 0;
    for (const one of named) {
      one.height = one.lines.length * look.em + 0.2 * look.em;
      one.top = Math.max(one.end - one.height / 2, free);
      free = one.top + one.height;
    }
    let most = this.bottom + look.em;
    for (const one of named.toReversed()) {
      one.top = Math.min(one.top, most - one.height);
      most = one.top;
      pen.fillStyle = one.colour;
      one.lines.forEach((line, i) => pen.fillText(line, this.right + 10, one.top + i * look.em));
    }
  }

  // What the visitor guessed of one of the lines, dashed, from no poison to the amount that was asked about.
  guess({ points }, { colour }, x, y) {
    const { pen, look } = this;
    const way = points.map(([poison, share]) => [x(poison), y(share)]);
    const [to, end] = way.at(-1);
    pen.strokeStyle = colour;
    this.path(way, [2, 5], 3 * look.scale);
    pen.font = look.font(0.88);
    pen.textAlign = to > (this.left + this.right) / 2 ? "right" : "left";
    pen.textBaseline = "middle";
    pen.beginPath();
    pen.arc(to, end, 5 * look.scale, 0, 2 * Math.PI);
    pen.fillStyle = look.ground;
    pen.fill();
    pen.lineWidth = 2;
    pen.stroke();
    pen.fillStyle = colour;
    pen.fillText("your guess", to + (pen.textAlign === "left" ? 10 : -10), end);
  }

  // An error at the level under the hand.
  spot(x, y, rate) {
    const { pen, look } = this;
    pen.beginPath();
    mark(pen, x, y, rate === "fn", 7 * look.scale);
    pen.fillStyle = rate === "fp" ? look.blocked : look.missed;
    pen.strokeStyle = look.ground;
    pen.lineWidth = 2;
    pen.fill();
    pen.stroke();
  }

  path(points, dash, thick, alpha = 1) {
    const { pen } = this;
    pen.setLineDash(dash);
    pen.lineWidth = thick;
    pen.globalAlpha = alpha;
    pen.lineJoin = "round";
    pen.beginPath();
    points.forEach(([x, y], i) => (i ? pen.lineTo(x, y) : pen.moveTo(x, y)));
    pen.stroke();
    pen.setLineDash([]);
    pen.globalAlpha = 1;
  }
}
