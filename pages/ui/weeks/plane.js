// Held-out mail as points that move from week to week: how much they look like spam and, where the filter weighs that by
// itself, how much like ham.

const REACH = 12; // pixels between a pointer and the point that it means
const EDGE = { left: 34, right: 8, top: 10, bottom: 24 };

class Plane {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
  }

  // where: how one run puts the held-out mail.
  show({ points, frames }, where) {
    const many = points.isSpam.length;
    const weeks = (packed) => {
      const bytes = Uint8Array.from(atob(packed), (sign) => sign.charCodeAt(0));
      return frames.map((_, at) => bytes.subarray(at * many, (at + 1) * many));
    };
    Object.assign(this, { points, many, begun: 0 });
    this.spam = weeks(where.points.spam);
    this.ham = where.points.ham && weeks(where.points.ham);
    this.folders = weeks(where.points.folders);
    this.x = { from: new Float32Array(many), to: new Float32Array(many), now: new Float32Array(many) };
    this.y = { from: new Float32Array(many), to: new Float32Array(many), now: new Float32Array(many) };
  }

  folder(at, i) {
    return this.folders[at][i];
  }

  across(share) {
    return EDGE.left + share * (this.canvas.clientWidth - EDGE.left - EDGE.right);
  }

  up(share) {
    const bottom = this.canvas.clientHeight - EDGE.bottom;
    return bottom - share * (bottom - EDGE.top);
  }

  // Many messages have the very same scores, most of them an end of the scale: each stands a little beside its place.
  aim(at) {
    for (let i = 0; i < this.many; i++) {
      const aside = [(0.5 + i * 0.7548776662) % 1, (0.5 + i * 0.569840291) % 1];
      const spam = 0.04 + 0.92 * (this.spam[at][i] / 255) + 0.07 * (aside[0] - 0.5);
      const band = this.points.isSpam[i] ? 0.02 : 0.52;
      const ham = this.ham ? 0.04 + 0.92 * (this.ham[at][i] / 255) + 0.07 * (aside[1] - 0.5) : band + 0.46 * aside[1];
      this.x.to[i] = this.across(spam);
      this.y.to[i] = this.up(ham);
    }
    this.x.from.set(this.x.now);
    this.y.from.set(this.y.now);
    this.begun = 0;
    this.far = true;
  }

  // Every point as far on its way as time has come; whether any is still under way.
  step(now, lasts) {
    if (!this.far) return false;
    this.begun ||= now;
    const part = this.jumps ? 1 : Math.min(1, (now - this.begun) / lasts);
    const eased = part * part * (3 - 2 * part);
    for (const axis of [this.x, this.y])
      for (let i = 0; i < this.many; i++) axis.now[i] = axis.from[i] + (axis.to[i] - axis.from[i]) * eased;
    this.jumps = false;
    this.far = part < 1;
    return this.far;
  }

  nearest(event) {
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let [found, least] = [-1, REACH * REACH];
    for (let i = 0; i < this.many; i++) {
      const far = (this.x.now[i] - x) ** 2 + (this.y.now[i] - y) ** 2;
      if (far < least) [found, least] = [i, far];
    }
    return found;
  }

  paint(at, pointed, { words }, look) {
    const { pen, canvas } = this;
    pen.clearRect(0, 0, canvas.clientWidth, canvas.clientHeight);
    this.ground(words, look);
    const size = Math.max(2.2, 0.24 * look.em);
    for (const aimed of [0, 1])
      for (const isSpam of [0, 1]) {
        pen.beginPath();
        for (let i = 0; i < this.many; i++)
          if (this.points.isSpam[i] === isSpam && this.points.aimed[i] === aimed)
            mark(pen, this.x.now[i], this.y.now[i], isSpam === 1, aimed ? 1.3 * size : size);
        pen.globalAlpha = aimed ? 0.9 : 0.38;
        pen.fillStyle = isSpam ? look.missed : look.blocked;
        pen.fill();
        if (!aimed) continue;
        Object.assign(pen, { strokeStyle: look.ground, lineWidth: 1 });
        pen.stroke();
      }
    pen.globalAlpha = 1;
    if (pointed < 0) return;
    Object.assign(pen, { strokeStyle: look.text, lineWidth: 2 });
    pen.beginPath();
    pen.arc(this.x.now[pointed], this.y.now[pointed], 2.6 * size, 0, 2 * Math.PI);
    pen.stroke();
  }

  ground(words, look) {
    const { pen } = this;
    const [left, right, top, bottom] = [this.across(0), this.across(1), this.up(1), this.up(0)];
    Object.assign(pen, { strokeStyle: look.grid, lineWidth: 1, fillStyle: look.quiet, font: look.font(0.8) });
    pen.strokeRect(left, top, right - left, bottom - top);
    pen.setLineDash([4, 4]);
    pen.strokeStyle = look.quiet;
    pen.beginPath();
    for (const cutoff of this.points.cutoffs) {
      // the indicator (1 + spam − ham) / 2 stands at a cut-off on a slanted line
      const ends = this.ham ? slanted(2 * cutoff - 1) : [[cutoff, 0], [cutoff, 1]];
      ends.forEach(([spam, ham], i) =>
        pen[i ? "lineTo" : "moveTo"](this.across(0.04 + 0.92 * spam), this.up(this.ham ? 0.04 + 0.92 * ham : ham)),
      );
    }
    pen.stroke();
    pen.setLineDash([]);
    Object.assign(pen, { textAlign: "right", textBaseline: "bottom" });
    pen.fillText(`${words.plane[0]} →`, right, this.canvas.clientHeight);
    pen.save();
    pen.translate(2, top);
    pen.rotate(-Math.PI / 2);
    Object.assign(pen, { textAlign: "right", textBaseline: "top" });
    if (words.plane[1]) pen.fillText(`${words.plane[1]} →`, 0, 0);
    pen.restore();
  }
}

// Where spam − ham is `difference`, from edge to edge.
function slanted(difference) {
  return difference > 0
    ? [[difference, 0], [1, 1 - difference]]
    : [[0, -difference], [1 + difference, 1]];
}
