import type { Rule } from '../../hubs/types.ts';
import type { Article, LeadImage } from '../types.ts';
import { bylineOf } from './byline.ts';
import { headOf } from './head.ts';
import { leadImageOf } from './lead.ts';
import { linksOf } from './links.ts';
import { nearOf } from './near.ts';
import { timesOf } from './published.ts';
import { siteNameOf } from './site.ts';
import { titleOf } from './title.ts';

export { repairImages } from '../repair.ts';
export { languageOf } from './language.ts';
export { sourceOf } from './source.ts';

/** What a page says about its story. */
export type Meta = Pick<Article, 'title' | 'byline' | 'publishedTime' | 'modifiedTime' | 'siteName' | 'links'> & {
  leadImage: LeadImage | null;
};

/**
 * Title, byline, dates, site, lead image and the publisher's links, by agreement of what the page declares and shows.
 * Reads the live page and leaves it as it was.
 */
export function enrich(document: Document, url: URL, context: { rule: Rule | null }): Meta {
  const { rule } = context;
  const head = headOf(document, url);
  const { title, element } = titleOf(document, head, rule);
  const near = nearOf(document, element);
  return {
    title,
    byline: bylineOf(document, head, near, rule),
    ...timesOf(document, head, near, rule),
    siteName: siteNameOf(head),
    links: linksOf(document, head, rule),
    leadImage: leadImageOf(document, head, rule),
  };
}
