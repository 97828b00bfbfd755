import { figureDate, type Moment } from './dates.ts';
import type { Head } from './head.ts';

/** Names under which publishers' systems write into `<meta>` when a story appeared, and when it was changed. */
const PUBLISHED = /publi(?:sh|cat)|pub-?date|created|issued|original|^(?:[\w.]+[.:_])?p?date$/;
const MODIFIED = /modif|updated|revised/;

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
  const metas = [...head.metas('article:published_time'), ...head.metasLike(PUBLISHED)].slice(0, 6);
  return [
    { value: head.data.published, weight: DATA },
    ...metas.map((value, index) => ({ value, weight: index === 0 ? META : META_ELSE })),
  ];
}

/** Dates of the last change as declared. */
export const modifiedIn = (head: Head): string[] => [head.data.modified, ...head.metasLike(MODIFIED)];

/** A change before the publication is none. */
export function timesFrom(published: Moment | null, modified: Moment | null): Times {
  const later = modified && (!published || modified.day >= published.day - 1) ? modified : null;
  return { publishedTime: published?.iso ?? null, modifiedTime: later?.iso ?? null };
}

/** `/2024/03/28/` in the address. */
export function addressDate(url: URL): Moment | null {
  const found = /\/((?:20|19)\d{2})[/-](\d{1,2})[/-](\d{1,2})(?=[/-]|$)/.exec(url.pathname);
  return found && figureDate(found.slice(1).join('-'));
}
