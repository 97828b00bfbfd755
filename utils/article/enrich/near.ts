import { all, textOf, tidy } from './page.ts';

/** A mark near the headline: an author's or a date's. */
export interface Mark {
  element: Element;
  text: string;
}

export interface DateMark extends Mark {
  /** `datetime` or `content`, for machines. */
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
}

const HEADING = 'h1';
const AUTHOR =
  '[rel~="author"],[itemprop~="author"],[class*="author" i],[class*="byline" i],[data-testid*="author"],[data-testid*="byline"],a[href*="/author/"],a[href*="/authors/"]';
const DATE =
  'time,[itemprop="datePublished"],[itemprop="dateModified"],[class*="date" i],[class*="publish"],[class*="posted"]';
const PUBLISHED = /publish|posted|entry-date|created|pubdate|posted-on|veröffentlicht|publié|publicado|pubblicato/i;
const MODIFIED = /updat|modif|edited|aktualis|mis à jour|actualiz|aggiornat|обновл|更新/i;
/** Places that name other stories' authors and dates; `sticky-sidebar` on a wrapper of the story itself does not count. */
const ELSEWHERE =
  'aside,footer,nav,[class*="related"],[class*="comment"],[class*="sidebar"],[class*="widget"],[class*="recommend"],[class*="popular"],[class*="latest"],[class*="trending"],[id*="comment"],[id*="sidebar"],[class*="read-next"],[class*="teaser"],[class*="card"]';

const COMMENTS = '[class*="comment"],[id*="comment"]';

const MAX_MARKS = 200;
const MAX_EACH = 10;

/** Looks round the headline once. `headline` is the element that shows the title, if one does. */
export function nearOf(document: Document, headline: Element | null): Near {
  const found = all(document, `${HEADING},${AUTHOR},${DATE}`);
  const anchor = headline ?? found.find(element => element.matches(HEADING)) ?? null;
  const at = anchor ? found.findIndex(element => anchor === element || follows(anchor, element)) : 0;
  const start = Math.max(0, at);
  const before = found.slice(Math.max(0, start - 40), start).reverse();
  const authors: Mark[] = [];
  const dates: DateMark[] = [];
  const aside: Mark[] = [];
  for (const element of [...found.slice(start, start + MAX_MARKS), ...before]) {
    if (authors.length >= MAX_EACH && dates.length >= MAX_EACH) break;
    if (element.matches(HEADING)) continue;
    const isAuthor = authors.length < MAX_EACH && element.matches(AUTHOR);
    const isDate = dates.length < MAX_EACH && element.matches(DATE);
    if (!isAuthor && !isDate) continue;
    // Cheap questions first: the climb to see where a mark stands is the dear one.
    const length = element.textContent?.length ?? 0;
    if (length > 600 || (length === 0 && !element.hasAttribute('datetime') && !element.hasAttribute('content')))
      continue;
    const place = element.closest(ELSEWHERE);
    const away = place !== null && !(anchor && place.contains(anchor)) && place !== element;
    if (away && !(isAuthor && element.matches('[rel~="author"]') && !element.closest(COMMENTS))) continue;
    const text = textOf(element, 400);
    if (away) {
      aside.push({ element, text });
      continue;
    }
    if (isAuthor && text.length > 1 && text.length < 160) authors.push({ element, text });
    if (isDate && text.length < 160) dates.push(dateMark(element, text));
  }
  return { authors: [...authors, ...aside.slice(0, 1)], dates, lines: anchor ? linesRound(anchor) : [] };
}

const follows = (anchor: Element, element: Element): boolean => (anchor.compareDocumentPosition(element) & 4) !== 0;

function dateMark(element: Element, text: string): DateMark {
  const machine = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
  // The mark may be on a wrapper: `<span class="updated"><time>`, "Last updated: <time>".
  const wrapper = element.parentElement;
  const around = wrapper && (wrapper.textContent?.length ?? 0) < text.length + 40 ? wrapper : element;
  const marks = [element, around].map(
    one => `${one.getAttribute('class') ?? ''} ${one.getAttribute('itemprop') ?? ''}`,
  );
  const said = `${marks.join(' ')} ${textOf(around, 200)}`;
  // WordPress marks an unchanged post's only time `entry-date published updated`.
  const kind = PUBLISHED.test(said) ? 'published' : MODIFIED.test(said) ? 'modified' : 'plain';
  return { element, text, machine, kind };
}

const BLOCK = 'p,div,li,td,dd,dt,section,header,h2,h3,h4,h5,h6,figure,aside,ul,article,main,body';
const SILENT = 'script,style,noscript,template,svg,button,select,nav';
const LINES_AFTER = 30;
const LINES_BEFORE = 6;
const LONG = 240;
const MANY = 12;

/** Short lines after the headline until the text begins, and a few before it. */
function linesRound(headline: Element): string[] {
  const walker = headline.ownerDocument.createTreeWalker(headline.ownerDocument, 4);
  const lines: string[] = [];
  const seen = new Set<Element>();
  const look = (limit: number, step: () => Node | null) => {
    let long = 0;
    let steps = 0;
    for (let node = step(); node && lines.length < limit && long < 2 && steps < 150; node = step(), steps++) {
      const value = node.nodeValue ?? '';
      const parent = node.parentElement;
      if (!parent || !/\S/.test(value.slice(0, 200)) || parent.closest(SILENT) || headline.contains(node)) continue;
      const text = tidy(value.slice(0, 2 * LONG));
      const block = parent.closest(BLOCK) ?? parent;
      if (seen.has(block)) continue;
      seen.add(block);
      // A box of many parts is not a line, and its text would be costly to ask for.
      const whole = block.childElementCount > MANY ? '' : textOf(block, LONG + 1);
      if (whole && whole.length <= LONG) lines.push(whole);
      else {
        seen.delete(block);
        if (text.length < 120) lines.push(text);
        else long++;
      }
    }
  };
  walker.currentNode = headline;
  look(LINES_AFTER, () => walker.nextNode());
  walker.currentNode = headline;
  look(lines.length + LINES_BEFORE, () => walker.previousNode());
  return lines;
}
