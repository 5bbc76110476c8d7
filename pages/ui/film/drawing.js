// What all pictures that are drawn by hand have in common.

// Colours and type as the page has them now.
function look(root) {
  const style = getComputedStyle(root);
  const found = { text: style.color, em: parseFloat(style.fontSize) };
  for (const name of ["missed", "blocked", "poison", "quiet", "grid", "ground"])
    found[name] = style.getPropertyValue(`--${name}`).trim();
  found.scale = found.em / 15;
  found.font = (size) => `${size * found.em}px ${style.fontFamily}`;
  return found;
}

function said(tag, text, more = {}) {
  const made = Object.assign(document.createElement(tag), more);
  made.textContent = text;
  return made;
}

// Good mail is a disc and spam a triangle, in every picture.
function mark(pen, x, y, isSpam, size) {
  if (isSpam) {
    pen.moveTo(x, y - 1.25 * size);
    pen.lineTo(x + 1.15 * size, y + 0.8 * size);
    pen.lineTo(x - 1.15 * size, y + 0.8 * size);
    pen.closePath();
  } else {
    pen.moveTo(x + size, y);
    pen.arc(x, y, size, 0, 2 * Math.PI);
  }
}

function wrapped(pen, text, width) {
  const lines = [];
  for (const word of text.split(" ")) {
    const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
    if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
