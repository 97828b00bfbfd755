import { figureDate, type Moment } from './dates.ts';
import type { Head } from './head.ts';

const PUBLISHED = [
  'article:published_time',
  'article:published',
  'og:published_time',
  'og:article:published_time',
  'datepublished',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'date',
  'citation_publication_date',
  'citation_date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'cxenseparse:articlepublished',
  'article.published',
  'published_time',
  'bt:pubdate',
  'article_date_original',
  'originalpublicationdate',
  'datecreated',
  'dcterms.date',
  'dcterms.issued',
  'published',
  'last-published',
];
const MODIFIED = [
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'article:modified',
  'dcterms.modified',
  'dc.date.modified',
  'lastmod',
  'last-modified',
  'revised',
];

/** What a page's places for the date of a story weigh against each other. */
const DATA = 5;
const META = 4;
const META_ELSE = 1;
export const RULED = 5;
export const SHOWN = { published: 3, plain: 2, line: 2 } as const;
export const ADDRESS = 2;

/** One place's word for the day that a story appeared. */
export interface Vote {
  moment: Moment;
  weight: number;
}

export interface Times {
  publishedTime: string | null;
  modifiedTime: string | null;
}

/** Publication dates as declared, with their weights. JSON-LD before meta: SEO plugins write UTC there, themes the local time (same instant). */
export function publishedIn(head: Head): { value: string; weight: number }[] {
  const metas = head.metas(...PUBLISHED).slice(0, 6);
  return [
    { value: head.data.published, weight: DATA },
    ...metas.map((value, index) => ({ value, weight: index === 0 ? META : META_ELSE })),
  ];
}

/** Dates of the last change as declared. */
export const modifiedIn = (head: Head): string[] => [head.data.modified, ...head.metas(...MODIFIED)];

/** A change before the publication is none. */
export function timesFrom(published: Moment | null, modified: Moment | null): Times {
  const later = modified && (!published || modified.day >= published.day - 1) ? modified : null;
  return { publishedTime: published?.iso ?? null, modifiedTime: later?.iso ?? null };
}

/** `/2024/03/28/` in the address. */
export function addressDate(url: URL): Moment | null {
  const found = /\/(20\d{2}|19\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url.pathname);
  return found ? figureDate(`${found[1]}-${found[2]}-${found[3]}`) : null;
}
