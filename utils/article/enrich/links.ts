import type { Rule } from '../../hubs/types.ts';
import { httpUrl } from '../addresses.ts';
import type { PublisherLinks } from '../types.ts';
import { latinDigits } from './dates.ts';
import type { Head } from './head.ts';
import { first, textOf } from './page.ts';

const COMMENTS = ['#respond', '#comments', '#disqus_thread', '.comments-area', '[data-comments]'];
const NEWSLETTER = ['a[href*="/newsletter"]', 'a[href*="/subscribe-newsletter"]'];

const anchorOf = (element: Element, url: URL): string | null => {
  const link = element.matches('a[href]') ? element : element.querySelector(':scope > a[href]');
  const own = httpUrl(link?.getAttribute('href'), url);
  if (own) return own;
  const id = element.getAttribute('id');
  return id ? new URL(`#${encodeURIComponent(id)}`, url).href : null;
};

/** Where the publisher takes comments and newsletter sign-ups. */
export function linksOf(document: Document, head: Head, rule: Rule | null): PublisherLinks {
  const links: PublisherLinks = {};
  const box = first(document, [...(rule?.comments ?? []), ...COMMENTS]);
  const comments = box && anchorOf(box, head.url);
  if (comments) {
    const shown = rule ? latinDigits(textOf(first(document, rule.commentCount), 100)).match(/\d{1,6}/) : null;
    links.comments = { url: comments, count: shown ? Number(shown[0]) : head.data.commentCount };
  }
  const sign = first(document, [...(rule?.newsletter ?? []), ...NEWSLETTER]);
  const newsletter = sign && (anchorOf(sign, head.url) ?? anchorOf(sign.querySelector('[id]') ?? sign, head.url));
  if (newsletter) links.newsletter = { url: newsletter };
  return links;
}
