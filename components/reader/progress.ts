/** A stretch of the story that one pane stands for. */
export interface Stretch {
  first: Element;
  last: Element;
  /** A new section starts here: the gap before its pane is wider. */
  gap: boolean;
  /** Share of the height from `first` to `last` that belongs to this pane. */
  from: number;
  to: number;
}

const fewest = 5;
const most = 24;
const isHeading = (block: Element) => /^H[2-6]$/.test(block.tagName);

/**
 * Shares the story's blocks out to panes: one for each paragraph, 5 to 24. A heading goes with what follows it,
 * many blocks share a pane, and a block of a very short story has several.
 */
export function stretchesOf(blocks: readonly Element[]): Stretch[] {
  const paragraphs: Element[][] = [];
  for (const block of blocks) {
    const open = paragraphs.at(-1);
    if (open && isHeading(open.at(-1)!)) open.push(block);
    else paragraphs.push([block]);
  }
  const size = Math.ceil(paragraphs.length / most);
  const parts = Math.max(1, Math.ceil(fewest / Math.max(1, paragraphs.length)));
  const stretches: Stretch[] = [];
  for (let start = 0; start < paragraphs.length; start += size) {
    const group = paragraphs.slice(start, start + size).flat();
    for (let part = 0; part < parts; part++)
      stretches.push({
        first: group[0]!,
        last: group.at(-1)!,
        gap: part === 0 && start > 0 && group.some(block => block.tagName === 'H2'),
        from: part / parts,
        to: (part + 1) / parts,
      });
  }
  return stretches;
}

/** How much of a stretch lies above a line of the viewport, 0 to 1. */
export function litAbove({ first, last, from, to }: Stretch, line: number): number {
  const { top } = first.getBoundingClientRect();
  const end = last.getBoundingClientRect();
  // Not laid out yet: below the first screen.
  if (end.top === 0 && end.bottom === 0) return 0;
  const height = end.bottom - top;
  if (height <= 0) return top < line ? 1 : 0;
  const share = (line - top) / height;
  return Math.min(1, Math.max(0, (share - from) / (to - from)));
}
