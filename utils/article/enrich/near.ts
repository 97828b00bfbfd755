import { all, lineOf, textOf, tidy } from './page.ts';

/** A mark near the headline: an author's or a date's. */
export interface Mark {
  element: Element;
  text: string;
}

export interface DateMark extends Mark {
  /** `datetime` or `content`, for machines; or `title`, as microformats have it. */
  machine: string;
  kind: 'published' | 'modified' | 'plain';
}

/** What stands near a story's headline. */
export interface Near {
  /** Elements that are marked as naming an author, from the headline on, then those before it. */
  authors: Mark[];
  /** Elements that are marked as a date, in the same order. */
  dates: DateMark[];
  /** The short lines right after the headline, then those right before it. */
  lines: string[];
  /** How many of them stand after it. */
  after: number;
}

/** Names of marks, without their first letter, which may be a capital: to ask without regard to case takes four times as long. */
const called = (parts: readonly string[]) => parts.map(part => `[class*="${part}"]`).join();
const AUTHOR = `[rel~="author"],[itemprop~="author"],${called(['uthor', 'uteur', 'Autor', 'autor', 'yline', 'yLine', 'ournalist', 'riter', 'eporter', 'ontributor'])},[id*="uthor"],[id*="yline"],[data-testid*="author"],[data-testid*="byline"],a[href*="/author/"],a[href*="/authors/"],a[href*="?author="]`;
/** Meant for machines: an author's own mark may stand beside the story. */
const SIGNED = '[rel~="author"]';
const DATE = `time,[itemprop^="date"],${called(['date', 'Date', 'publish', 'posted'])}`;
const PUBLISHED = /publi|posted|entry-date|created/i;
/** Words for a change, of the languages whose pages say most often when that was. */
export const MODIFIED = /updat|modif|edited|revis|aktualis|mis à jour|actualiz|aggiornat|обновл|更新/i;
/** Places that name other stories' authors and dates; `sticky-sidebar` on a wrapper of the story itself does not count. */
const ELSEWHERE =
  'aside,footer,nav,[class*="related"],[class*="comment"],[class*="nswer"],[class*="sidebar"],[class*="widget"],[class*="recommend"],[id*="comment"],[id*="sidebar"],[class*="card"]:not(.vcard,.h-card)';

const MOST = 240;
const MOST_BEFORE = 40;
const MOST_EACH = 10;

/** Looks round the headline once. `headline` is the element that shows the title, if one does. */
export function nearOf(document: Document, headline: Element | null): Near {
  const anchor = headline ?? all(document, 'h1')[0] ?? null;
  const found = all(document, `${AUTHOR},${DATE}`).filter(element => element !== anchor);
  const start = anchor ? found.findIndex(element => (anchor.compareDocumentPosition(element) & 4) !== 0) : 0;
  const from = start < 0 ? found.length : start;
  const near = [...found.slice(from, from + MOST), ...found.slice(Math.max(0, from - MOST_BEFORE), from).reverse()];
  const authors: Mark[] = [];
  const aside: Mark[] = [];
  const dates: DateMark[] = [];
  for (const element of near) {
    const isAuthor = authors.length < MOST_EACH && element.matches(AUTHOR);
    const isDate = dates.length < MOST_EACH && element.matches(DATE);
    // Cheap questions first: the climb to see where a mark stands is the dear one.
    if ((!isAuthor && !isDate) || (element.textContent?.length ?? 0) > 600) continue;
    const text = lineOf(element, 400);
    const place = text.length < 160 ? element.closest(ELSEWHERE) : element;
    const away = place !== null && !(anchor && place.contains(anchor));
    if (isAuthor && text.length > 1 && (!away || element.matches(SIGNED)))
      (away ? aside : authors).push({ element, text: withoutLabel(element, text) });
    if (isDate && !away) dates.push(dateMark(element, text));
  }
  return { authors: [...authors, ...aside.slice(0, 1)], dates, ...linesRound(anchor) };
}

/** What a mark says without the label that it holds in an element of its own: "Author", in whatever language. */
function withoutLabel(element: Element, text: string): string {
  const label = textOf(element.querySelector('[class*="label"]'), 40);
  return label && text.startsWith(`${label} `) ? text.slice(label.length + 1) : text;
}

function dateMark(element: Element, text: string): DateMark {
  const [machine = ''] = ['datetime', 'content', 'title'].flatMap(name => element.getAttribute(name) || []);
  // The mark may be on a wrapper: `<span class="updated"><time>`, "Last updated: <time>".
  const wrapper = element.parentElement;
  const around = wrapper && (wrapper.textContent?.length ?? 0) < text.length + 40 ? wrapper : element;
  const said = [element, around]
    .map(
      one =>
        `${one.getAttribute('class')} ${one.getAttribute('itemprop')} ${one.getAttribute('title')} ${textOf(one, 200)}`,
    )
    .join(' ');
  // WordPress marks an unchanged post's only time `entry-date published updated`.
  const kind = PUBLISHED.test(said) ? 'published' : MODIFIED.test(said) ? 'modified' : 'plain';
  return { element, text, machine, kind };
}

const BLOCK = 'p,div,li,td,dd,dt,section,header,footer,address,h2,h3,h4,h5,h6,figure,aside,ul,article,main,body';
const SILENT = 'script,style,noscript,template,svg,button,select,nav,blockquote,aside';
const STEPS = 150;
const LINES_AFTER = 30;
const LINES_BEFORE = 6;
/** What is longer is no line; a box of many parts is none either, and its text would be costly to ask for. */
const LONG = 240;
const MANY = 12;

/** Short lines after the headline until the text begins, and a few before it. */
function linesRound(headline: Element | null): Pick<Near, 'lines' | 'after'> {
  if (!headline) return { lines: [], after: 0 };
  const walker = headline.ownerDocument.createTreeWalker(headline.ownerDocument, 4);
  const seen = new Set<Element>();
  const look = (limit: number, step: 'nextNode' | 'previousNode') => {
    const lines: string[] = [];
    let long = 0;
    walker.currentNode = headline;
    for (let steps = 0; steps < STEPS && lines.length < limit && long < 2; steps++) {
      const node = walker[step]();
      const parent = node?.parentElement;
      if (!node || !parent) break;
      const block = parent.closest(BLOCK) ?? parent;
      const own = tidy(node.nodeValue!.slice(0, 2 * LONG));
      if (own === '' || seen.has(block) || headline.contains(node) || parent.closest(SILENT)) continue;
      const whole = block.childElementCount > MANY ? '' : lineOf(block, LONG + 2);
      if (whole && whole.length <= LONG) {
        seen.add(block);
        lines.push(whole);
      } else if (own.length < LONG / 2) lines.push(own);
      else long++;
    }
    return lines;
  };
  const after = look(LINES_AFTER, 'nextNode');
  return { lines: [...after, ...look(LINES_BEFORE, 'previousNode')], after: after.length };
}
