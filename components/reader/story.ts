import type { Missing } from '../../utils/article/types.ts';

const blocks = 'p,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,pre,table,figure,details,hr';

/** The story's nodes, placed as they came, with the places that the reader view fills in. */
export interface Story {
  element: HTMLElement;
  /** Outermost blocks of text, in order. */
  blocks: readonly HTMLElement[];
  sections: readonly HTMLElement[];
  /** One empty element for each passage that was left out, where it stood. */
  gaps: readonly { missing: Missing; place: HTMLElement }[];
  /** Wrappers of tables: wide ones scroll by themselves. */
  scrollers: readonly HTMLElement[];
}

/** Takes the story's nodes into an element of its own. Nothing goes through HTML strings. */
export function placeStory(fragment: DocumentFragment, missing: readonly Missing[]): Story {
  const document = fragment.ownerDocument;
  const make = (name: string) => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  };
  const element = make('story');
  element.append(fragment);
  const all = [...element.querySelectorAll<HTMLElement>(blocks)];
  const outermost = all.filter(block => !all.some(other => other !== block && other.contains(block)));
  const gaps = missing.map(passage => ({ missing: passage, place: make('left-out') }));
  // Backwards, so that two passages after the same block keep their order.
  for (const { missing: passage, place } of gaps.toReversed()) {
    const before = outermost[Math.min(passage.after, outermost.length - 1)];
    if (before) before.after(place);
    else element.prepend(place);
  }
  const scrollers = [...element.querySelectorAll('table')].map(table => {
    const scroller = make('scroll');
    table.replaceWith(scroller);
    scroller.append(table);
    return scroller;
  });
  return {
    element,
    blocks: outermost,
    sections: [...element.querySelectorAll('h2')].filter(heading => heading.textContent?.trim()),
    gaps,
    scrollers,
  };
}

/**
 * Goes to the story's own place that a link names (a footnote), since a browser does not look for it in a shadow root.
 * True when there was one.
 */
export function followInside(story: HTMLElement, link: HTMLAnchorElement): boolean {
  const here = story.ownerDocument.location;
  if (!link.hash || link.origin !== here.origin || link.pathname !== here.pathname) return false;
  const target = story.querySelector<HTMLElement>(`[id="${CSS.escape(decodeURIComponent(link.hash.slice(1)))}"]`);
  if (!target) return false;
  target.tabIndex = -1;
  target.focus();
  return true;
}
