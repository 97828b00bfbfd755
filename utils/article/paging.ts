import { attribute, baseOf, queryAll } from './dom.ts';
import type { Parts } from './types.ts';

/**
 * Links between the pages of one story (`<!--nextpage-->`). WordPress marks each of them since 5.1 (wp-includes/post-template.php,
 * `_wp_link_page`); before that only the box around them had a name, its own or the one that most themes gave it. Others say in
 * HTML's own words that there is a next page; what they name so may be the next story as well.
 */
const LINKS = '[rel~=next][href],.post-page-numbers[href],.post-nav-links a[href],.page-links a[href]';

const NUMBERED = /^(.+)\/([2-9]|[1-9]\d{1,2})$/;

/**
 * What an address may name: a story, and which part of it. The number stands behind the permalink (`/story/2/`), or in a
 * parameter where the site has no permalinks (`?p=7&page=2`); a permalink may end with a number of its own (`/archives/7/`).
 */
function readingsOf(url: URL): [story: string, number: number][] {
  // Publishers write percent-encodings in either case.
  const path = url.pathname.toLowerCase().replace(/\/$/, '');
  const post = `?${url.searchParams.get('p')}`;
  const [, home, number] = NUMBERED.exec(path) ?? [];
  const asked = /^\d{1,3}$/.exec(url.searchParams.get('page') ?? '');
  const plain: [string, number] = [url.origin + path + post, Number(asked) || 1];
  return home ? [plain, [url.origin + home + post, Number(number)]] : [plain];
}

/**
 * Which part of a story a page is, and where the next one is. Undefined where the story has one page. Only addresses of the
 * same story count: same origin, same permalink, and a number; so comment pages, archives and the next story do not.
 */
export function partsOf(document: Document, address: URL): Parts | undefined {
  const links = queryAll(document, LINKS);
  const targets = links.flatMap(link => URL.parse(attribute(link, 'href'), baseOf(document)) ?? []);
  for (const [story, number] of readingsOf(address)) {
    const others = new Map(
      targets.flatMap(url =>
        readingsOf(url)
          .filter(([named, part]) => named === story && part !== number)
          .map(([, part]) => [part, url.href] as const),
      ),
    );
    if (others.size === 0) continue;
    const next = others.get(number + 1);
    // “Previous” and “Next” alone do not tell how many there are, unless there is no next.
    const counted = !next || links.some(link => /\p{Nd}/u.test(link.textContent ?? ''));
    const total = Math.max(number, ...others.keys());
    return { first: number, last: number, total: counted ? total : undefined, next };
  }
  return undefined;
}
