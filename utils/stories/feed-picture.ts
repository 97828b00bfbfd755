import type { Hub } from '../hubs/types.ts';
import { decodeHtml } from './entities.ts';
import { pictureUrl } from './links.ts';
import { type Rendition, smallest } from './renditions.ts';
import type { Element } from './tree.ts';

interface Found {
  url: string;
  width: number;
  height: number;
}

/** Smaller pictures in a text are smileys, avatars and counters. */
const least = 64;
/** The first picture of a story stands near its beginning. */
const most = 12_000;

function best(hub: Hub, found: readonly Found[], base?: string): string | null {
  const own = found.flatMap((item): Rendition[] => {
    const url = pictureUrl(hub, item.url, base);
    return url ? [{ ...item, url }] : [];
  });
  return smallest(own)?.url ?? own[0]?.url ?? null;
}

function fromMedia(item: Element): Found[] {
  const groups = [item, ...item.all('media_group')];
  const media = groups.flatMap(group => [
    ...group.all('media_content').flatMap(content => [content, ...content.all('media_thumbnail')]),
    ...group.all('media_thumbnail'),
  ]);
  const sitemap = item.all('image_image').map(image => ({ url: image.first('image_loc'), width: 0, height: 0 }));
  const pictures = [...media, ...item.all('enclosure')].filter(element => {
    const type = element.attribute('medium') || element.attribute('type').replace(/\/.*/, '');
    return type === 'image' || type === '';
  });
  const given = pictures.map(element => ({
    url: element.attribute('url'),
    width: Number(element.attribute('width')) || 0,
    height: Number(element.attribute('height')) || 0,
  }));
  return [...given, ...sitemap];
}

/** One `<img>` of the story's HTML, as the sizes that it offers. */
function fromTag(tag: string): Found[] {
  const attribute = (name: string) =>
    decodeHtml(new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`, 'i').exec(tag)?.slice(1).find(Boolean) ?? '');
  const [width, height] = [Number(attribute('width')), Number(attribute('height'))];
  if ((width > 0 && width < least) || (height > 0 && height < least)) return [];
  const ratio = width > 0 && height > 0 ? height / width : 2 / 3;
  const sizes = attribute('srcset')
    .split(/,\s+/)
    .flatMap((part): Found[] => {
      const [url, size] = part.trim().split(/\s+/);
      const wide = /^(\d{2,5})w$/.exec(size ?? '')?.[1];
      return url && wide ? [{ url, width: Number(wide), height: Number(wide) * ratio }] : [];
    });
  return [...sizes, { url: attribute('src'), width, height }];
}

/** The first real picture in a story's HTML. */
export function pictureIn(html: string, hub: Hub, base?: string): string | null {
  for (const [tag] of html.slice(0, most).matchAll(/<img\s(?:"[^"]*"|'[^']*'|[^"'>])*>/gi)) {
    const picture = best(hub, fromTag(tag), base);
    if (picture) return picture;
  }
  return null;
}

/**
 * The picture that a feed gives for a story: declared media first, else the first real picture in its text.
 *
 * @param base - what addresses of the story are relative to
 */
export function feedPicture(item: Element, hub: Hub, base: string): string | null {
  const html = item.first('content_encoded', 'content', 'description', 'summary');
  return best(hub, fromMedia(item), base) ?? pictureIn(html, hub, base);
}
