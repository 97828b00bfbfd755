const headings = 'h1,h2,h3,h4,h5,h6';
/** Titles in lists, as themes write them: a link in a heading, around one, or in a box that is named so. */
const titles = `:is(${headings}) a[href],a[href]:has(${headings}),[class*=title]>a[href]`;
/** Shorter is no title: a number, an arrow. */
const shortest = 4;

/** A title in a list: its link, and the element that holds its words. */
export interface Title {
  link: HTMLAnchorElement;
  words: Element;
}

const siteOf = (hostname: string) => hostname.replace(/^www\./, '');

/** Whether an address is of the same site. */
const isHere = (href: string) => siteOf(URL.parse(href)?.hostname ?? '') === siteOf(location.hostname);

function titleOf(link: HTMLAnchorElement): Title | null {
  const { href, textContent } = link;
  if ((textContent ?? '').trim().length < shortest || !isHere(href)) return null;
  // A place in this page is no other story.
  if (href.replace(/#.*$/, '') === location.href.replace(/#.*$/, '')) return null;
  return { link, words: link.querySelector(headings) ?? link };
}

/** The titles in a page's lists, in their order. */
export function titlesIn(document: Document): Title[] {
  return Array.from(document.querySelectorAll<HTMLAnchorElement>(titles)).flatMap(link => titleOf(link) ?? []);
}

/** The title that an element stands in, or null. */
export function titleAt(element: Element | null): Title | null {
  const link = element?.closest<HTMLAnchorElement>('a[href]');
  return link?.matches(titles) ? titleOf(link) : null;
}
