import { syndicatedExcerpt, syndicatedHtml } from './feed.ts';
import { permalink } from './head.ts';
import { FULL, gmt, ORIGIN, texturize, upload } from './html.ts';
import { json, type Reply } from './reply.ts';
import type { Site } from './site.ts';
import type { Story } from './types.ts';

const SIZES = ['1170x731', '585x390', '585x366', '1024x640', '300x188', '768x480', '263x175'] as const;
const NAMES = [
  'penci-full-thumb',
  'penci-thumb',
  'penci-masonry-thumb',
  'large',
  'medium',
  'medium_large',
  'penci-thumb-small',
] as const;

/** The number of a story's featured picture; its post number is the picture's parent. */
function mediaId(story: Story): number {
  return story.lead ? 10_000 + story.id : 0;
}

function post(story: Story): Record<string, unknown> {
  const span = story.cut?.state === 'truncated' ? '<span class="pc-premium-post text"></span>' : '';
  return {
    id: story.id,
    // The hub's own clock, without a zone; `date_gmt` is UTC and names none either.
    date: story.published.slice(0, 19),
    date_gmt: gmt(story.published),
    guid: { rendered: `${ORIGIN}/?p=${story.id}` },
    modified: story.published.slice(0, 19),
    modified_gmt: gmt(story.published),
    slug: story.slug,
    status: 'publish',
    type: 'post',
    link: permalink(story),
    title: { rendered: span + texturize(story.title) },
    content: { rendered: syndicatedHtml(story), protected: false },
    excerpt: {
      rendered: `<p>${texturize(syndicatedExcerpt(story, 30)).replace('&#8230;', '&hellip;')}</p>\n`,
      protected: false,
    },
    author: 2,
    featured_media: mediaId(story),
    comment_status: 'open',
    format: story.format ?? 'standard',
    categories: story.categories.map((_, index) => 2 + index),
    tags: story.tags.map((_, index) => 20 + index),
  };
}

function media(story: Story): Record<string, unknown> {
  const { name, alt } = story.lead!;
  const sizes = SIZES.map((size, index) => {
    const [width, height] = size.split('x').map(Number);
    return [
      NAMES[index]!,
      { file: `${name}-${size}.png`, width, height, mime_type: 'image/png', source_url: upload(name, size) },
    ];
  });
  return {
    id: mediaId(story),
    date_gmt: gmt(story.published),
    slug: name,
    type: 'attachment',
    link: `${permalink(story)}${name}/`,
    title: { rendered: name },
    caption: { rendered: '' },
    alt_text: alt,
    media_type: 'image',
    mime_type: 'image/png',
    media_details: { ...FULL, file: `2024/03/${name}.png`, sizes: Object.fromEntries(sizes) },
    post: story.id,
    source_url: upload(name),
  };
}

/** `_embed=wp:featuredmedia`: the whole picture inside its post, as `_fields` cannot shorten it in WordPress either. */
function withPicture(story: Story): Record<string, unknown> {
  return { ...post(story), _embedded: story.lead ? { 'wp:featuredmedia': [media(story)] } : {} };
}

/** `_fields=id,title.rendered`: the named fields only, nested ones by dots. */
function pick(item: Record<string, unknown>, fields: string | null): Record<string, unknown> {
  if (!fields) return item;
  const out: Record<string, unknown> = {};
  for (const path of fields.split(',').map(part => part.trim())) {
    const [name, ...rest] = path.split('.') as [string, ...string[]];
    if (!(name in item)) continue;
    const value = item[name];
    out[name] =
      rest.length > 0 ? { ...(out[name] as object), ...pick(value as Record<string, unknown>, rest.join('.')) } : value;
  }
  return out;
}

function numbers(query: URLSearchParams, name: string): number[] {
  const values = [...query.getAll(name), ...query.getAll(`${name}[]`)];
  return values
    .flatMap(value => value.split(','))
    .filter(Boolean)
    .map(Number);
}

/** A page of a collection, with WordPress's totals and its error beyond the end. */
function collection(items: Record<string, unknown>[], query: URLSearchParams): Reply {
  const size = Number(query.get('per_page') ?? 10);
  const page = Number(query.get('page') ?? 1);
  if (!(size >= 1 && size <= 100))
    return json(
      { code: 'rest_invalid_param', message: 'Invalid parameter(s): per_page', data: { status: 400 } },
      {},
      400,
    );
  const pagesCount = Math.ceil(items.length / size);
  if (page > 1 && page > pagesCount)
    return json(
      {
        code: 'rest_post_invalid_page_number',
        message: 'The page number requested is larger than the number of pages available.',
        data: { status: 400 },
      },
      {},
      400,
    );
  const shown = items.slice((page - 1) * size, page * size).map(item => pick(item, query.get('_fields')));
  return json(shown, { 'x-wp-total': String(items.length), 'x-wp-totalpages': String(pagesCount) });
}

const missing = (code: string) => json({ code, message: 'Invalid post ID.', data: { status: 404 } }, {}, 404);

/** `/wp-json/wp/v2/…`: posts and media. Anything else does not exist here. */
export function restReply(site: Site, path: string, query: URLSearchParams): Reply {
  const [, kind, id] = /^\/wp-json\/wp\/v2\/(posts|media)(?:\/(\d+))?\/?$/.exec(path) ?? [];
  const posts = site.stories.filter(story => story.type !== 'podcast');
  const stories = kind === 'media' ? posts.filter(story => story.lead) : posts;
  const idOf = kind === 'media' ? mediaId : (story: Story) => story.id;
  const embedded = query.get('_embed')?.split(',').includes('wp:featuredmedia');
  const show = kind === 'media' ? media : embedded ? withPicture : post;
  if (!kind)
    return json(
      {
        code: 'rest_no_route',
        message: 'No route was found matching the URL and request method.',
        data: { status: 404 },
      },
      {},
      404,
    );
  if (id) {
    const one = stories.find(story => idOf(story) === Number(id));
    return one ? json(pick(show(one), query.get('_fields'))) : missing('rest_post_invalid_id');
  }
  const include = numbers(query, 'include');
  const parent = numbers(query, 'parent');
  const search = query.get('search')?.toLowerCase();
  const found = stories
    .filter(story => include.length === 0 || include.includes(idOf(story)))
    .filter(story => parent.length === 0 || parent.includes(story.id))
    .filter(story => !search || story.title.toLowerCase().includes(search));
  return collection(found.map(show), query);
}
