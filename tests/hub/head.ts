import { blockTexts } from './blocks.ts';
import { absolute, esc, FULL, firstWords, LOGO_URL, ORIGIN, SITE, texturize, upload } from './html.ts';
import type { Page, Story } from './types.ts';

/** The story's permalink. Podcasts have a folder of their own. */
export function permalink(story: Story): string {
  return absolute(story.type === 'podcast' ? `/podcast/${story.slug}/` : `/${story.slug}/`);
}

export function authorUrl(story: Story): string {
  return absolute(`/author/${story.author.slug}/`);
}

/** The first words of what is delivered, as excerpt and description. */
export function excerptOf(story: Story, words: number): string {
  const delivered = story.cut ? story.blocks.slice(0, story.cut.keep) : story.blocks;
  return firstWords(delivered.flatMap(blockTexts).join(' '), words);
}

function jsonLd(data: unknown, attributes = ''): string {
  // JSON inside a script element: the only sequence that may not stand there is the end tag.
  return `<script type="application/ld+json"${attributes}>${JSON.stringify(data, null, 4).replace(/</g, '\\u003c')}</script>`;
}

const organisation = { '@type': 'Organization', name: SITE, logo: { '@type': 'ImageObject', url: LOGO_URL } };

function picture(story: Story, asText: boolean): object {
  if (!story.lead) return {};
  const size = asText
    ? { width: String(FULL.width), height: String(FULL.height) }
    : { width: FULL.width, height: FULL.height };
  return { image: { '@type': 'ImageObject', url: upload(story.lead.name), ...size } };
}

const SCHEMA_OF_FORMAT = {
  standard: 'BlogPosting',
  video: 'VideoObject',
  audio: 'AudioObject',
  gallery: 'ImageObject',
};

/** Soledad's own structured data (hub.md 4): `datemodified` in lower case, and other fields for other post formats. */
function soledadData(story: Story): string {
  const format = story.format ?? 'standard';
  const person = {
    '@type': 'Person',
    '@id': `#person-${story.author.slug}`,
    name: story.author.name,
    url: authorUrl(story),
  };
  const described = { description: `${excerptOf(story, 30).replace(/\u2026$/, '')}&hellip;` };
  const post =
    format === 'standard' || format === 'gallery'
      ? {
          '@type': SCHEMA_OF_FORMAT.standard,
          headline: story.title,
          ...described,
          datePublished: story.published,
          datemodified: story.published,
          mainEntityOfPage: permalink(story),
          ...picture(story, false),
          publisher: organisation,
          author: person,
        }
      : {
          '@type': SCHEMA_OF_FORMAT[format],
          name: story.title,
          ...described,
          uploadDate: story.published,
          ...(story.lead ? { thumbnailUrl: upload(story.lead.name) } : {}),
          author: person,
        };
  return jsonLd({ '@context': 'https://schema.org/', ...post });
}

function foxizData(story: Story): string {
  return jsonLd({
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: story.title,
    description: excerptOf(story, 50),
    mainEntityOfPage: { '@type': 'WebPage', '@id': permalink(story) },
    author: { '@type': 'Person', name: story.author.name, url: authorUrl(story) },
    publisher: { ...organisation, url: `${ORIGIN}/` },
    dateModified: story.published,
    datePublished: story.published,
    ...picture(story, true),
    commentCount: story.comments?.length ?? 0,
    articleSection: story.categories,
  });
}

/** Yoast's tags: the title carries the site's name, the time is UTC, and no node of its graph is an article. */
function yoast(story: Story): string {
  const url = permalink(story);
  const property = (name: string, content: string) => `<meta property="${name}" content="${esc(content)}" />`;
  const lead = story.lead
    ? [
        property('og:image', upload(story.lead.name)),
        property('og:image:width', String(FULL.width)),
        property('og:image:height', String(FULL.height)),
        property('og:image:type', 'image/png'),
      ]
    : [];
  const graph = [
    { '@type': 'WebSite', '@id': `${ORIGIN}/#website`, url: `${ORIGIN}/`, name: SITE, inLanguage: 'en-US' },
    { '@type': 'WebPage', '@id': `${url}#webpage`, url, name: `${story.title} - ${SITE}`, inLanguage: 'en-US' },
    { '@type': 'Person', '@id': `${ORIGIN}/#/schema/person/${story.author.slug}`, name: story.author.name },
  ];
  return [
    `<link rel="canonical" href="${url}" />`,
    property('og:locale', 'en_US'),
    property('og:type', 'article'),
    property('og:title', `${story.title} - ${SITE}`),
    property('og:description', excerptOf(story, 30)),
    property('og:url', url),
    property('og:site_name', SITE),
    property('article:published_time', new Date(story.published).toISOString().replace('.000Z', '+00:00')),
    ...lead,
    '<meta name="twitter:card" content="summary_large_image" />',
    '<meta name="twitter:label1" content="Written by" />',
    `<meta name="twitter:data1" content="${esc(story.author.name)}" />`,
    jsonLd({ '@context': 'https://schema.org', '@graph': graph }, ' class="yoast-schema-graph"'),
  ].join('\n');
}

function storyLinks(story: Story): string {
  const url = permalink(story);
  return `<link rel="alternate" type="application/rss+xml" title="${SITE} &raquo; ${esc(story.title)} Comments Feed" href="${url}feed/" />
<link rel="alternate" title="JSON" type="application/json" href="${ORIGIN}/wp-json/wp/v2/posts/${story.id}" />
<link rel='shortlink' href='${ORIGIN}/?p=${story.id}' />
<link rel="alternate" type="application/json+oembed" href="${ORIGIN}/wp-json/oembed/1.0/embed?url=${encodeURIComponent(url)}" />`;
}

const GENERATORS = {
  soledad: '<meta name="generator" content="WordPress 6.7.1" />\n<meta name="generator" content="Soledad 8.6.1" />',
  foxiz: '<meta name="generator" content="WordPress 6.4.3" />',
  unknown: '<meta name="generator" content="WordPress 6.8" />',
};

const DATA = { soledad: soledadData, foxiz: foxizData, unknown: () => '' };

/** Where each theme's style sheet lies; the assets' table in `assets.ts` answers there. */
export const STYLE = {
  soledad: '/wp-content/themes/soledad/style.css',
  foxiz: '/wp-content/themes/foxiz/style.css',
  unknown: '/wp-content/themes/plainpress/style.css',
};

/** The head of a page in one of the themes. */
export function head(page: Page, title: string): string {
  const { story, theme, options } = page;
  return `<head>
<meta charset="UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="profile" href="https://gmpg.org/xfn/11" />
<title>${texturize(title)} - ${SITE}</title>
${options.noAuto ? '<meta name="clearstory" content="no-auto">' : ''}
<meta name='robots' content='index, follow, max-image-preview:large' />
<link rel="icon" type="image/png" href="/wp-content/uploads/2024/03/icon-192x192.png" />
<link rel="alternate" type="application/rss+xml" title="${SITE} &raquo; Feed" href="${ORIGIN}/feed/" />
<link rel="alternate" type="application/rss+xml" title="${SITE} &raquo; Comments Feed" href="${ORIGIN}/comments/feed/" />
<link rel="https://api.w.org/" href="${ORIGIN}/wp-json/" />
${story ? yoast(story) : ''}
${story ? storyLinks(story) : ''}
${GENERATORS[theme]}
<link rel='stylesheet' href='/wp-content/plugins/magnific-popup/magnific-popup.css' />
<link rel='stylesheet' href='${STYLE[theme]}' />
<link rel='stylesheet' href='/wp-content/themes/popups.css' />
${jsonLd({ '@context': 'https://schema.org/', '@type': theme === 'soledad' ? 'organization' : 'Organization', name: SITE, url: `${ORIGIN}/` })}
${jsonLd({ '@context': 'https://schema.org/', '@type': 'WebSite', name: SITE, url: `${ORIGIN}/` })}
${story ? DATA[theme](story) : ''}
</head>`;
}
