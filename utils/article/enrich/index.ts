import type { Rule } from '../../hubs/types.ts';
import type { General, Told, Way } from '../needs.ts';
import type { Article, LeadImage } from '../types.ts';
import type { Draft } from '../verdict.ts';
import { headOf } from './head.ts';
import type { StoryData } from './jsonld.ts';
import { leadImageOf } from './lead.ts';
import { linksOf } from './links.ts';
import { siteNameOf } from './site.ts';

export { repairImages } from '../repair.ts';
export { languageOf } from './language.ts';
export { sourceOf } from './source.ts';

/** What a page says about its story. */
export type Meta = Told & Pick<Article, 'siteName' | 'links'> & { leadImage: LeadImage | null; data: StoryData };

/**
 * Title, byline, dates, site, lead image and the publisher's links. Reads the live page and leaves it as it was. Null where
 * the general way is needed and not at hand.
 */
export function enrich(document: Document, url: URL, rule: Rule | null, way: General, draft?: Draft): Meta;
export function enrich(document: Document, url: URL, rule: Rule | null, way: Way, draft?: Draft): Meta | null;
export function enrich(document: Document, url: URL, rule: Rule | null, way: Way, draft?: Draft): Meta | null {
  const head = headOf(document, url);
  const told = way.tell(document, head, rule, draft);
  return (
    told && {
      ...told,
      siteName: siteNameOf(head),
      links: linksOf(document, head, rule),
      leadImage: leadImageOf(document, head, rule),
      data: head.data,
    }
  );
}
