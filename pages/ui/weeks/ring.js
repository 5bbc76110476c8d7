// The way of one week's mail as a ring: from the filter to labels, from labels to training, from there to the next
// filter. Bands are as wide as there are messages; the violet part of each is poison.

const WIDE = 40; // of all the mail of the week in which most came
const CENTRE = [220, 148];
const RADIUS = 82;
const GAP = 23; // degrees, on both sides of a node
const STEPS = [["inbox", "unsure", "folder"], ["filter", "people", "lost"], ["right", "wrong"]];
const SHADES = { inbox: 0.35, unsure: 0.6, folder: 0.85, filter: 0.45, people: 0.85, lost: 0.15, right: 0.45, wrong: 1 };
const NAMES = [ // where the names of each step stand, and how far apart
  { x: 338, y: 96, down: 36, anchor: "start" },
  { x: 84, y: 280, across: 136, anchor: "middle" },
  { x: 102, y: 116, down: 36, anchor: "end" },
];

class Ring {
  constructor(svg) {
    this.svg = svg;
  }

  show({ ring, words }) {
    this.names = words.ring;
    this.most = Math.max(1, ...ring.map(({ came: [all] }) => all));
    this.svg.replaceChildren();
    this.bands = {};
    const [x, y] = CENTRE;
    this.bands.came = this.pair("line", { x1: x, x2: x, y1: 4, y2: y - RADIUS - WIDE / 2 });
    for (const name of STEPS.flat()) this.bands[name] = this.pair("path", { fill: "none" });
    for (const [name, [all, poison]] of Object.entries(this.bands)) {
      Object.assign(all.style, { stroke: `var(--${name === "wrong" ? "strong" : "quiet"})`, opacity: SHADES[name] ?? 0.6 });
      poison.style.stroke = "var(--poison)";
    }
    this.heads = STEPS.map(() => this.add("path", { class: "ring-head" }));
    this.texts = {};
    STEPS.forEach((step, i) => step.forEach((name, row) => this.name(name, NAMES[i], row)));
    this.texts.came = this.label(x, y - 4, "middle");
    words.ring.nodes.forEach((text, i) => {
      const [left, top, anchor] = [[x + 6, y - RADIUS + 5, "middle"], [x + 92, y + 58, "start"], [x - 92, y + 58, "end"]][i];
      this.add("text", { x: left, y: top, "text-anchor": anchor, class: "ring-node" }).textContent = text;
    });
  }

  add(tag, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", tag);
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value);
    this.svg.append(made);
    return made;
  }

  // A band of mail, and beside it one of poison.
  pair(tag, attributes) {
    return [this.add(tag, attributes), this.add(tag, attributes)];
  }

  // A line with how many messages there are, and one with how many of them are poison.
  label(x, y, anchor) {
    return [0, 16].map((down) =>
      this.add("text", { x, y: y + down, "text-anchor": anchor, class: down ? "ring-poison" : "ring-count" }),
    );
  }

  name(name, { x, y, down = 0, across = 0, anchor }, row) {
    this.texts[name] = this.label(x + row * across, y + row * down, anchor);
  }

  write(counts, told) {
    this.svg.setAttribute("aria-label", told);
    const wide = (messages) => (messages / this.most) * WIDE;
    this.came(counts.came, wide);
    STEPS.forEach((step, i) => {
      const half = wide(step.reduce((sum, name) => sum + counts[name][0], 0)) / 2;
      this.heads[i].setAttribute("d", head(half + 3, 30 + 120 * i - GAP));
      let from = RADIUS + half;
      for (const name of step) {
        const [all, poison] = counts[name];
        for (const [band, messages] of [[this.bands[name][0], all - poison], [this.bands[name][1], poison]]) {
          band.setAttribute("d", arc(from - wide(messages) / 2, -90 + 120 * i));
          band.setAttribute("stroke-width", wide(messages));
          from -= wide(messages);
        }
      }
    });
    for (const [name, [all, poison]] of Object.entries(this.texts)) {
      const [messages, theirs] = counts[name];
      all.textContent = `${messages.toLocaleString("en")} ${this.names[name]}`;
      poison.textContent = theirs ? `${theirs.toLocaleString("en")} ${this.names.poison}` : "";
    }
  }

  came([all, poison], wide) {
    let left = CENTRE[0] - wide(all) / 2;
    [all - poison, poison].forEach((messages, i) => {
      const band = this.bands.came[i];
      band.setAttribute("stroke-width", wide(messages));
      for (const end of ["x1", "x2"]) band.setAttribute(end, left + wide(messages) / 2);
      left += wide(messages);
    });
  }
}

function at(radius, degrees) {
  const angle = (degrees * Math.PI) / 180;
  return [CENTRE[0] + radius * Math.cos(angle), CENTRE[1] + radius * Math.sin(angle)];
}

function arc(radius, from) {
  return `M${at(radius, from + GAP)}A${radius} ${radius} 0 0 1 ${at(radius, from + 120 - GAP)}`;
}

// An arrow's head where a step ends, on both sides of its middle.
function head(half, degrees) {
  return `M${at(RADIUS - half, degrees)}L${at(RADIUS, degrees + 8)}L${at(RADIUS + half, degrees)}Z`;
}
