import type { Missing } from '../../utils/article/types.ts';
import { hasKhmer } from '../../utils/fonts.ts';
import { type Stretch, stretchesOf } from './progress.ts';

const blockNames = 'p,h2,h3,h4,h5,h6,ul,ol,dl,blockquote,pre,table,figure,details,hr';
/** Shorter stories need no contents. */
const enoughSections = 3;
/** Sections begin with the highest of these that a story has enough of: not every publisher begins at h2. */
const levels = ['h2', 'h3', 'h4'];

/** The story's nodes, placed as they came, with the places that the reader view fills in. */
export interface Story {
  element: HTMLElement;
  /** The story's outermost blocks. */
  blocks: readonly Element[];
  /** What each pane of the progress stands for. */
  stretches: readonly Stretch[];
  headings: readonly HTMLElement[];
  /** Headings for the contents; none in a story too short to need them. */
  sections: readonly HTMLElement[];
  /** One empty element for each passage that was left out, where it stood. */
  gaps: readonly { missing: Missing; place: HTMLElement }[];
  /** One empty element where each further part begins. */
  marks: readonly { number: number; place: HTMLElement }[];
  /** Wrappers of tables: wide ones scroll by themselves. */
  scrollers: readonly HTMLElement[];
}

const none = { blocks: [], headings: [], gaps: [], marks: [], scrollers: [] };

/**
 * Takes the story's nodes into an element of its own. Nothing goes through HTML strings.
 * @param above the story so far, when these nodes are a further part of it: they come below, and nothing above them moves
 */
export function placeStory(fragment: DocumentFragment, missing: readonly Missing[], above?: Story): Story {
  const document = fragment.ownerDocument;
  const make = (name: string) => {
    const element = document.createElement('div');
    element.className = name;
    return element;
  };
  const element = above?.element ?? make('story');
  const before = above ?? none;
  const marks = [...fragment.querySelectorAll<HTMLElement>('hr[data-part]')].map(mark => {
    const place = make('part');
    mark.replaceWith(place);
    return { number: Number(mark.dataset.part), place };
  });
  const all = [...fragment.querySelectorAll<HTMLElement>(blockNames)];
  const outermost = all.filter(block => !all.some(other => other !== block && other.contains(block)));
  const gaps = missing.map(passage => ({ missing: passage, place: make('left-out') }));
  // Backwards, so that two passages after the same block keep their order.
  for (const { missing: passage, place } of gaps.toReversed()) {
    const block = outermost[Math.min(passage.after, outermost.length - 1)];
    if (block) block.after(place);
    else fragment.prepend(place);
  }
  const scrollers = [...fragment.querySelectorAll('table')].map(table => {
    const scroller = make('scroll');
    table.replaceWith(scroller);
    scroller.append(table);
    return scroller;
  });
  const headings = [...before.headings, ...fragment.querySelectorAll<HTMLElement>(levels.join())].filter(
    heading => heading.textContent?.trim() && !heading.closest('figure'),
  );
  // Khmer is never spaced out, not even a name in an English sentence.
  for (const block of outermost) if (hasKhmer(block.textContent)) block.setAttribute('data-khmer', '');
  const blocks = [...before.blocks, ...outermost];
  element.append(fragment);
  return {
    element,
    blocks,
    stretches: stretchesOf(blocks),
    headings,
    sections:
      levels
        .map(level => headings.filter(heading => heading.localName === level))
        .find(list => list.length >= enoughSections) ?? [],
    gaps: [...before.gaps, ...gaps],
    marks: [...before.marks, ...marks],
    scrollers: [...before.scrollers, ...scrollers],
  };
}

/** The story's own place that a link names: as it is written, since a name may hold a sign that means something in addresses. */
export const placeIn = (story: Element, link: Element): HTMLElement | null =>
  story.querySelector(`[id="${CSS.escape(link.getAttribute('href')!.slice(1))}"]`);

/**
 * Goes to the story's own place that a link names (a footnote), since a browser does not look for it in a shadow root.
 * True for any such link: the page's address is its own, also where the place is not in the story.
 */
export function followInside(story: HTMLElement, link: HTMLAnchorElement): boolean {
  if (!link.matches('[href^="#"]')) return false;
  const target = placeIn(story, link);
  if (target) {
    target.tabIndex = -1;
    target.focus();
  }
  return true;
}
