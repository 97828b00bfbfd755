/** One text directive of an address: `#:~:text=[prefix-,]start[,end][,-suffix]` (WICG scroll-to-text-fragment). */
export interface TextDirective {
  prefix?: string;
  start: string;
  end?: string;
  suffix?: string;
}

const decode = (part: string) => {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
};

/** The text directives of an address, in order. `location` hides them; the Navigation API's entry does not. */
export function textDirectives(url: string): TextDirective[] {
  const [, directives = ''] = url.split(':~:');
  return directives.split('&').flatMap(part => {
    if (!part.startsWith('text=')) return [];
    const pieces = part.slice(5).split(',');
    const prefix = pieces[0]?.endsWith('-') ? decode(pieces.shift()!.slice(0, -1)) : undefined;
    const suffix = pieces.at(-1)?.startsWith('-') ? decode(pieces.pop()!.slice(1)) : undefined;
    const [start, end] = pieces.map(decode);
    return start ? [{ start, ...(prefix && { prefix }), ...(end && { end }), ...(suffix && { suffix }) }] : [];
  });
}

/** The text of a subtree with white space collapsed and letters folded, and where each character of it stands. */
interface Flat {
  text: string;
  at: { node: Text; offset: number }[];
}

function flatten(root: Node): Flat {
  const walker = root.ownerDocument!.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const at: Flat['at'] = [];
  let text = '';
  for (let node = walker.nextNode() as Text | null; node; node = walker.nextNode() as Text | null) {
    for (let offset = 0; offset < node.data.length; offset++) {
      const character = fold(node.data[offset]!);
      if (character === ' ' && (text === '' || text.endsWith(' '))) continue;
      text += character;
      at.push({ node, offset });
    }
    // Blocks are words apart even where no white space stands between their tags.
    const next = at.at(-1);
    if (
      next &&
      !text.endsWith(' ') &&
      node.parentElement?.matches('p, li, h1, h2, h3, h4, td, th, figcaption, dt, dd')
    ) {
      text += ' ';
      at.push(next);
    }
  }
  return { text, at };
}

/** One character in, one out, so that positions stay true. */
const fold = (character: string) => {
  if (/\s/.test(character)) return ' ';
  const lower = character.toLowerCase();
  return lower.length === 1 ? lower : character;
};

const foldAll = (text: string) =>
  Array.from({ length: text.length }, (_, i) => fold(text[i]!))
    .join('')
    .replace(/ +/g, ' ')
    .trim();

/** The first passage of a subtree that a directive names, or null. */
export function findQuote(root: Node, { prefix, start, end, suffix }: TextDirective): Range | null {
  const { text, at } = flatten(root);
  const [before, from, to, after] = [prefix, start, end, suffix].map(part => foldAll(part ?? ''));
  for (let head = text.indexOf(from!); head >= 0; head = text.indexOf(from!, head + 1)) {
    if (before && !text.slice(0, head).trimEnd().endsWith(before)) continue;
    const tail = to ? text.indexOf(to, head + from!.length) : head;
    if (tail < 0) return null;
    const last = tail + (to || from!).length;
    if (after && !text.slice(last).trimStart().startsWith(after)) continue;
    const [first, final] = [at[head]!, at[last - 1]!];
    const range = root.ownerDocument!.createRange();
    range.setStart(first.node, first.offset);
    range.setEnd(final.node, final.offset + 1);
    return range;
  }
  return null;
}

/** The address of this document with its text directive. */
export function fullAddress(window: Window): string {
  const { navigation } = window as Window & { navigation?: { currentEntry?: { url: string | null } | null } };
  return navigation?.currentEntry?.url ?? window.location.href;
}

/**
 * What the address points at, as a passage of the story shown in `root`: the quoted text, or the place that an anchor names on
 * the publisher's page, found by its words.
 */
export function targetOf(window: Window, root: Node): Range | null {
  for (const directive of textDirectives(fullAddress(window))) {
    const range = findQuote(root, directive);
    if (range) return range;
  }
  const anchor = window.document.getElementById(decode(window.location.hash.slice(1)));
  const words = anchor?.textContent?.trim() || anchor?.nextElementSibling?.textContent?.trim();
  return words ? findQuote(root, { start: words.slice(0, 80) }) : null;
}

/**
 * Marks what the address points at: as a highlight, no node is wrapped.
 *
 * @returns how far below its place in the window it stands, in px; null where the address points at nothing in `root`
 */
export function markTarget(window: Window & typeof globalThis, root: Element): (() => number) | null {
  const range = targetOf(window, root);
  if (!range) return null;
  window.CSS.highlights.set('clearstory-target', new window.Highlight(range));
  return () => {
    const { top, height } = range.getBoundingClientRect();
    return top - (window.innerHeight - height) / 3;
  };
}
