// The inbox: every test message is a point in the folder that the filter puts it in, a row for each kind of mail.

const BITS = 6; // of a byte that say where in its folder a message stands; the other two say in which
const EASE = 70; // milliseconds in which a point goes most of its way
const NEAR = 12; // pixels between a pointer and the point that it means
const PAD = 8; // pixels between a point and the edge of its folder
const FAINT = [0.38, 0.75, 1]; // the further a message stands from where it belongs, the louder

class Swarm {
  constructor(canvas) {
    this.canvas = canvas;
    this.pen = canvas.getContext("2d");
  }

  show({ frames, swarm, words }) {
    const bytes = Uint8Array.from(atob(swarm.places), (sign) => sign.charCodeAt(0));
    const drawn = swarm.messages.length;
    const isNew = drawn !== this.drawn || swarm.messages.some((message, i) => message !== this.messages[i]);
    Object.assign(this, swarm, { drawn, columns: words.folders.length, aimed: new Set(swarm.aimed) });
    this.places = frames.map((_, at) => bytes.subarray(at * drawn, (at + 1) * drawn));
    if (!isNew) return;
    this.here = { x: new Float32Array(drawn), y: new Float32Array(drawn) };
    this.there = { x: new Float32Array(drawn), y: new Float32Array(drawn) };
    this.jumps = true;
  }

  folder(at, i) {
    return this.places[at][i] >> BITS;
  }

  column(folder) {
    return this.columns === 3 ? folder : folder / 2;
  }

  in(at, kind, folder) {
    const found = [];
    for (let i = 0; i < this.drawn; i++) if (this.spam[i] === kind && this.folder(at, i) === folder) found.push(i);
    return found;
  }

  edges() {
    const parts = this.columns === 3 ? [0, 2, 3.2, 5.2] : [0, 1, 2];
    return parts.map((part) => (part / parts.at(-1)) * this.canvas.clientWidth);
  }

  // Every point has a place of its own in any folder, moved to the right by its score.
  aim(at, em) {
    const [height, edges, top] = [this.canvas.clientHeight, this.edges(), 1.9 * em];
    for (let i = 0; i < this.drawn; i++) {
      const column = this.column(this.folder(at, i));
      const score = (this.places[at][i] & (2 ** BITS - 1)) / (2 ** BITS - 1);
      const across = 0.7 * ((0.5 + i * 0.7548776662) % 1) + 0.3 * score;
      const down = (0.5 + i * 0.569840291) % 1;
      this.there.x[i] = edges[column] + PAD + across * (edges[column + 1] - edges[column] - 2 * PAD);
      this.there.y[i] = (this.spam[i] * height) / 2 + top + down * (height / 2 - top - PAD);
    }
  }

  // One step of every point on its way; whether any is still far from where it belongs.
  step(elapsed) {
    const part = this.jumps ? 1 : 1 - Math.exp(-elapsed / EASE);
    this.jumps = false;
    let far = false;
    for (const axis of ["x", "y"]) {
      const [here, there] = [this.here[axis], this.there[axis]];
      for (let i = 0; i < this.drawn; i++) {
        const left = there[i] - here[i];
        if (Math.abs(left) < 0.3 || part === 1) here[i] = there[i];
        else {
          here[i] += left * part;
          far = true;
        }
      }
    }
    return far;
  }

  nearest(event) {
    const box = this.canvas.getBoundingClientRect();
    const [x, y] = [event.clientX - box.left, event.clientY - box.top];
    let [found, least] = [-1, NEAR * NEAR];
    for (let i = 0; i < this.drawn; i++) {
      const far = (this.here.x[i] - x) ** 2 + (this.here.y[i] - y) ** 2;
      if (far < least) [found, least] = [i, far];
    }
    return found;
  }

  paint(at, pointed, look) {
    const { pen, canvas } = this;
    const [width, height, edges] = [canvas.clientWidth, canvas.clientHeight, this.edges()];
    pen.clearRect(0, 0, width, height);
    this.grounds(edges, height / 2, look);
    const roomy = 0.26 * Math.sqrt((width * height) / 2 / this.drawn);
    const size = Math.max(1.4, Math.min(0.32 * look.em, roomy));
    const groups = [[[], [], []], [[], [], []]]; // by kind, then by how far from where it belongs
    for (let i = 0; i < this.drawn; i++) {
      groups[this.spam[i]][Math.abs(this.folder(at, i) - 2 * this.spam[i])].push(i);
    }
    groups.forEach((ofKind, isSpam) =>
      ofKind.forEach((members, wrong) => {
        pen.beginPath();
        for (const i of members) mark(pen, this.here.x[i], this.here.y[i], isSpam === 1, wrong === 2 ? 1.15 * size : size);
        pen.globalAlpha = FAINT[wrong];
        pen.fillStyle = isSpam ? look.missed : look.blocked;
        pen.fill();
      }),
    );
    pen.globalAlpha = 1;
    if (this.aimed.size <= 3) for (const i of this.aimed) this.ring(i, look.poison, Math.max(9, 3 * size));
    if (pointed >= 0) this.ring(pointed, look.text, Math.max(6, 2 * size));
  }

  // The two corners where mail stands that does not belong there have a ground of their error's colour.
  grounds(edges, half, look) {
    const { pen } = this;
    const last = this.columns - 1;
    pen.globalAlpha = 0.11;
    pen.fillStyle = look.blocked;
    pen.fillRect(edges[last], 0, edges[last + 1] - edges[last], half);
    pen.fillStyle = look.missed;
    pen.fillRect(0, half, edges[1], half);
    pen.globalAlpha = 1;
    pen.strokeStyle = look.grid;
    pen.lineWidth = 1;
    pen.strokeRect(0.5, 0.5, edges.at(-1) - 1, 2 * half - 1);
    pen.beginPath();
    for (const edge of edges.slice(1, -1)) {
      pen.moveTo(edge, 0);
      pen.lineTo(edge, 2 * half);
    }
    pen.moveTo(0, half);
    pen.lineTo(edges.at(-1), half);
    pen.stroke();
  }

  ring(i, colour, size) {
    const { pen } = this;
    pen.strokeStyle = colour;
    pen.lineWidth = 2.5;
    pen.beginPath();
    pen.arc(this.here.x[i], this.here.y[i], size, 0, 2 * Math.PI);
    pen.stroke();
  }
}
