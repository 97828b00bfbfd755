import { all, textOf } from './page.ts';

/** What stands near a story's headline, found in one query. */
export interface Near {
  /** Author marks, nearest to the headline first. */
  authors: { element: Element; text: string; strong: boolean }[];
  /** Date marks in document order from the headline on, then those before it. */
  dates: { element: Element; text: string; machine: string; kind: 'published' | 'modified' | 'plain' }[];
}

const AUTHOR =
  '[rel~="author"],[itemprop~="author"],[class*="author"],[class*="byline"],[class*="Author"],[class*="Byline"],[data-testid*="author"],[data-testid*="byline"]';
const DATE =
  'time,[itemprop="datePublished"],[itemprop="dateModified"],[class*="date"],[class*="Date"],[class*="published"],[class*="posted"],[class*="time"],[class*="meta"]';
const HEADING = 'h1';

const PUBLISHED = /publish|posted|entry-date|created|datepublished|pubdate/i;
const MODIFIED = /updat|modif|edited|aktualis|mis à jour|actualiz|aggiornat|обновл|更新/i;
const ELSEWHERE =
  'aside,footer,nav,[class*="related"],[class*="comment"],[class*="sidebar"],[class*="widget"],[class*="recommend"],[class*="popular"],[class*="latest"],[id*="comment"],[id*="sidebar"],[class*="read-next"],[class*="more-"]';

const MAX = 600;

/** Looks for bylines and dates round the headline. `headline` is the element chosen as title, if any. */
export function nearOf(document: Document, headline: Element | null): Near {
  const found = all(document, `${HEADING},${AUTHOR},${DATE}`);
  const at = headline ? found.indexOf(headline) : found.findIndex(element => element.matches(HEADING));
  const start = Math.max(0, at);
  const order = [...found.slice(start, start + MAX), ...found.slice(Math.max(0, start - 40), start).reverse()];
  const authors: Near['authors'] = [];
  const dates: Near['dates'] = [];
  for (const element of order) {
    if (element.matches(HEADING)) continue;
    const isAuthor = authors.length < 30 && element.matches(AUTHOR);
    const isDate = dates.length < 30 && element.matches(DATE);
    if (!isAuthor && !isDate) continue;
    if (element.closest(ELSEWHERE)) continue;
    const text = textOf(element, 400);
    const marks = `${element.getAttribute('class') ?? ''} ${element.getAttribute('itemprop') ?? ''}`;
    if (isAuthor && text.length > 1 && text.length < 160) {
      authors.push({ element, text, strong: element.matches('[rel~="author"],[itemprop~="author"]') });
    }
    if (isDate && text.length < 200) {
      const machine = element.getAttribute('datetime') ?? element.getAttribute('content') ?? '';
      const kind =
        MODIFIED.test(marks) || MODIFIED.test(text)
          ? 'modified'
          : PUBLISHED.test(marks) || PUBLISHED.test(text)
            ? 'published'
            : 'plain';
      dates.push({ element, text, machine, kind });
    }
  }
  return { authors, dates };
}
