/** A line of text, or a picture, by its place in the window. */
export interface Line {
  top: number;
  bottom: number;
}

/** Puts boxes that stand side by side together: a line of text has one for each of its parts. */
export function linesOf(boxes: Iterable<Line>): Line[] {
  const lines: Line[] = [];
  const sorted = [...boxes].filter(({ top, bottom }) => bottom - top > 1).sort((a, b) => a.top - b.top);
  for (const { top, bottom } of sorted) {
    const open = lines.at(-1);
    // Signs above and below the line, notes and small print overlap it; the next line hardly does.
    if (open && (top + bottom) / 2 < open.bottom) open.bottom = Math.max(open.bottom, bottom);
    else lines.push({ top, bottom });
  }
  return lines;
}

/** The line at a height of the window, or the one nearest to it. */
export function nearest(lines: readonly Line[], y: number): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, { top, bottom }] of lines.entries()) {
    const far = y < top ? top - y : Math.max(0, y - bottom);
    if (far < least) {
      least = far;
      best = index;
    }
  }
  return best;
}

/** Farther apart, or so much higher, and it is no neighbour: a picture stands between, or is one. In heights of the line. */
const apart = 3;

/** So many lines around one: what is lacking on one side, as at a story's beginning, stands on the other. Neighbours alone. */
export function around(lines: readonly Line[], at: number, count: number): Line | null {
  const middle = lines[at];
  if (!middle) return null;
  const high = middle.bottom - middle.top;
  const half = (count - 1) / 2;
  const neighbours = (by: 1 | -1) => {
    const found: Line[] = [];
    for (let edge = middle, step = 1; step < count; step++) {
      const next = lines[at + by * step];
      if (!next || next.bottom - next.top > apart * high) break;
      if (Math.max(next.top - edge.bottom, edge.top - next.bottom) > apart * high) break;
      found.push(next);
      edge = next;
    }
    return found;
  };
  const [above, below] = [neighbours(-1), neighbours(1)];
  const reach = (side: Line[], other: Line[]) =>
    side[Math.min(side.length, Math.max(half, count - 1 - other.length)) - 1] ?? middle;
  return { top: reach(above, below).top, bottom: reach(below, above).bottom };
}

/** The lines of some blocks that lie in the window or near it. */
export function linesNear(blocks: readonly Element[], height: number): Line[] {
  return blocks.flatMap(block => {
    const { top, bottom } = block.getBoundingClientRect();
    if (bottom < -height || top > height * 2) return [];
    return linesOf(boxesIn(block));
  });
}

const replaced = 'img,video,audio,iframe,svg,hr';

/** The boxes of its words and pictures. A range over all of it would give the boxes of paragraphs and list items in it, too. */
function boxesIn(block: Element): Line[] {
  const document = block.ownerDocument;
  const boxes: Line[] = [];
  const show = NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT;
  const walker = document.createTreeWalker(block, show);
  for (let node: Node | null = block; node; node = walker.nextNode()) {
    if (node instanceof Element) {
      if (node.matches(replaced)) boxes.push(node.getBoundingClientRect());
      continue;
    }
    const range = document.createRange();
    range.selectNodeContents(node);
    const rects = range.getClientRects();
    for (let index = 0; index < rects.length; index++) boxes.push(rects[index]!);
  }
  return boxes;
}
