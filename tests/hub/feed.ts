import { createHash } from 'node:crypto';
import { blockTexts, renderBlock } from './blocks.ts';
import { permalink } from './head.ts';
import { firstWords, ORIGIN, SITE, texturize, upload } from './html.ts';
import type { Reply } from './reply.ts';
import type { Site } from './site.ts';
import type { FeedBehaviour, Story } from './types.ts';

/**
 * The blocks that feed and REST carry: the premium plugin cuts them as well, guest mode (login wall) does not (hub.md 2.4). That
 * leak is the publisher's; a reader must not use it.
 */
export function syndicated(story: Story): Story['blocks'] {
  const all = [...story.blocks, ...(story.more ?? []).flat()];
  return story.cut?.state === 'truncated' ? all.slice(0, story.cut.keep) : all;
}

export function syndicatedHtml(story: Story): string {
  return `\n${syndicated(story)
    .map(block => renderBlock(block, 'unknown'))
    .join('\n\n\n\n')}\n`;
}

export function syndicatedExcerpt(story: Story, words = 55): string {
  return firstWords(syndicated(story).flatMap(blockTexts).join(' '), words);
}

/** The title as WordPress hands it out: entities, and the premium plugin's span, escaped once more by the feed. */
function feedTitle(story: Story): string {
  const span = story.cut?.state === 'truncated' ? '&lt;span class="pc-premium-post text"&gt;&lt;/span&gt;' : '';
  return span + texturize(story.title);
}

function cdata(text: string): string {
  return `<![CDATA[${text.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
}

function item(story: Story): string {
  const url = permalink(story);
  const last = `<p>The post <a rel="nofollow" href="${url}">${texturize(story.title)}</a> appeared first on <a rel="nofollow" href="${ORIGIN}">${SITE}</a>.</p>\n`;
  const topics = [...story.categories, ...story.tags].map(name => `\t\t<category>${cdata(name)}</category>`);
  return `\t<item>
		<title>${feedTitle(story)}</title>
		<link>${url}</link>
					<comments>${url}#respond</comments>
		<dc:creator>${cdata(story.author.name)}</dc:creator>
		<pubDate>${new Date(story.published).toUTCString().replace('GMT', '+0000')}</pubDate>
${topics.join('\n')}
		<guid isPermaLink="false">${ORIGIN}/?p=${story.id}</guid>

					<description>${cdata(`<p>${texturize(syndicatedExcerpt(story))}</p>\n${last}`)}</description>
										<content:encoded>${cdata(syndicatedHtml(story) + last)}</content:encoded>
					<wfw:commentRss>${url}feed/</wfw:commentRss>
			<slash:comments>${story.comments?.length ?? 0}</slash:comments>
	</item>`;
}

/** The newest ten stories as RSS 2.0. Podcasts are a post type of their own and are not in it. */
export function rss(site: Site): string {
  const stories = site.stories.filter(story => story.type !== 'podcast').slice(0, 10);
  const built = new Date(stories[0]?.published ?? 0).toUTCString().replace('GMT', '+0000');
  return `<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:atom="http://www.w3.org/2005/Atom"
	xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
	xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
	>

<channel>
	<title>${SITE}</title>
	<atom:link href="${ORIGIN}/feed/" rel="self" type="application/rss+xml" />
	<link>${ORIGIN}</link>
	<description>A vibrant media hub</description>
	<lastBuildDate>${built}</lastBuildDate>
	<language>en-US</language>
	<sy:updatePeriod>
	hourly	</sy:updatePeriod>
	<generator>https://wordpress.org/?v=6.7.1</generator>
<image>
	<url>${upload('icon', '32x32')}</url>
	<title>${SITE}</title>
	<link>${ORIGIN}</link>
</image>
${stories.map(item).join('\n')}
</channel>
</rss>
`;
}

const CAPTIVE_PORTAL = `<!DOCTYPE html><html><head><title>Welcome to Airport Wi-Fi</title></head><body><h1>Welcome to Airport Wi-Fi</h1><p>Please accept our terms to use the network.</p><form action="/login" method="post"><button>Connect</button></form></body></html>`;

const XML = { 'content-type': 'application/rss+xml; charset=UTF-8' };
const HTML = { 'content-type': 'text/html; charset=UTF-8' };

/** What goes wrong, by name. `slow` and `hang` concern the time, not the answer. */
export const FAULTS: Partial<Record<FeedBehaviour, (good: Reply) => Reply>> = {
  '500': () => ({ status: 500, headers: HTML, body: '<p>There has been a critical error on this website.</p>' }),
  '503': () => ({
    status: 503,
    headers: { ...HTML, 'retry-after': '600' },
    body: '<h1>Briefly unavailable for scheduled maintenance.</h1>',
  }),
  'captive-portal': () => ({ status: 200, headers: HTML, body: CAPTIVE_PORTAL }),
  empty: good => ({ ...good, headers: { 'content-type': good.headers['content-type']! }, body: '' }),
  broken: good => ({
    ...good,
    headers: { 'content-type': good.headers['content-type']! },
    body: String(good.body).slice(0, Math.floor(String(good.body).length / 3)),
  }),
};

/** /feed/ with ETag and Last-Modified; 304 to a reader who has it already, no Cache-Control (hub.md 5). */
export function feedReply(site: Site, conditional: { etag?: string; since?: string }, behaviour: FeedBehaviour): Reply {
  const shown = behaviour === 'no-items' ? { ...site, stories: [] } : site;
  const body = rss(shown);
  const etag = `"${createHash('md5').update(body).digest('hex')}"`;
  const modified = new Date(shown.stories[0]?.published ?? 0).toUTCString();
  const headers = { ...XML, etag, 'last-modified': modified, link: `<${ORIGIN}/wp-json/>; rel="https://api.w.org/"` };
  const good = { status: 200, headers, body };
  const fault = FAULTS[behaviour];
  if (fault) return fault(good);
  const fresh = conditional.etag ? conditional.etag.replace(/^W\//, '') === etag : conditional.since === modified;
  return fresh ? { status: 304, headers: { etag, 'last-modified': modified }, body: '' } : good;
}
