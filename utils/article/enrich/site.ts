import { fold } from '../text.ts';
import type { Head } from './head.ts';

/** What is longer tells more than the name: who owns it, what it sells. */
const LONG = 30;

/** The site's name as it calls itself; its host when it does not. */
export function siteNameOf(head: Head): string {
  const told = [head.meta('og:site_name', 'application-name', 'al:ios:app_name'), head.data.siteName];
  // Some put a slogan or an address there, or what any site has.
  const named = told.find(
    name => name && name.length <= 80 && !/^(?:https?:|(?:home(?: ?page)?|blog|news)$)/i.test(name),
  );
  if (named) return named.length > LONG ? named.split(/ [-–—|·] /)[0]! : named;
  return head.url.hostname.replace(/^www\./, '');
}

/** What says so much more than the name is a sentence that mentions the site. */
const ABOUT = 4;

/** Does the text name the site (for tails of titles and for bylines that are only the site)? */
export function namesSite(text: string, head: Head): boolean {
  const words = fold(text);
  const host = head.url.hostname.replace(/^www\./, '');
  const names = [
    head.meta('og:site_name'),
    head.data.siteName,
    host,
    host.split('.').slice(0, -1).join('.'),
    host.split('.').at(-2) ?? '',
  ];
  return names.some(name => {
    const other = fold(name);
    return (
      other.length > 2 &&
      words.length < other.length * ABOUT &&
      (other === words || (words.length > 3 && (other.includes(words) || words.includes(other))))
    );
  });
}
