import type { Missing } from '../../utils/article/types.ts';
import { type Stretch, stretchesOf } from './progress.ts';

const blocks = 'p,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,pre,table,figure,details,hr';
/** Shorter stories need no contents. */
const enoughSections = 3;

/** The story's nodes, placed as they came, with the places that the reader view fills in. */
export interface Story {
  element: HTMLElement;
  /** What each pane of the progress stands for. */
  stretches: readonly Stretch[];
  /** Headings for the contents; none in a story too short to need them. */
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
  const headings = [...element.querySelectorAll('h2')].filter(heading => heading.textContent?.trim());
  return {
    element,
    stretches: stretchesOf(outermost),
    sections: headings.length >= enoughSections ? headings : [],
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
