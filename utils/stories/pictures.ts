import { hubs } from '../hubs/hubs.ts';
import type { Hub } from '../hubs/types.ts';
import { ask, type Way } from './ask.ts';
import { imageSize } from './image-size.ts';
import { pictureUrl } from './links.ts';
import { maxPictureBytes, maxPictures, type Pictures, together } from './picture-state.ts';
import { shown } from './renditions.ts';
import { keepPictures } from './store.ts';
import type { Headline } from './types.ts';

export { type Pictures, parsePictures } from './picture-state.ts';

/** Of one answer, and of what it may unpack to. */
const maxAnswer = 1024 * 1024;
const maxPixels = 24_000_000;
/** Asked for at a time. */
const handful = 4;

/** What keeping pictures needs from outside. Tests bring their own. */
export interface PictureWorld extends Way {
  hubs: readonly Hub[];
  /** In a private window nothing is kept: what was looked at there must not be found later. */
  isPrivate: boolean;
  shrink: (bytes: Uint8Array) => Promise<string | null>;
}

const world: PictureWorld = {
  hubs,
  isPrivate: false,
  fetch: (...given) => fetch(...given),
  timeout: 15_000,
  shrink,
};

/** Fills the row's frame with the middle of the picture, as WebP of a few kB in a `data:` address. */
async function shrink(bytes: Uint8Array): Promise<string | null> {
  const bitmap = await createImageBitmap(new Blob([bytes as BlobPart]));
  const { width, height } = shown;
  const scale = Math.max(width / bitmap.width, height / bitmap.height);
  const [wide, high] = [bitmap.width * scale, bitmap.height * scale];
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) return null;
  context.fillStyle = '#fff';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, (width - wide) / 2, (height - high) / 2, wide, high);
  bitmap.close();
  for (const quality of [0.75, 0.55, 0.35]) {
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality });
    if (blob.size > maxPictureBytes) continue;
    const small = new Uint8Array(await blob.arrayBuffer());
    return `data:${blob.type};base64,${btoa(String.fromCharCode(...small))}`;
  }
  return null;
}

/** One picture; '' when there is none to be had, null when it may be had another time. */
async function fetchPicture({ hub: id, image }: Headline, world: PictureWorld): Promise<string | null> {
  const hub = world.hubs.find(hub => hub.id === id);
  // Checked here too: storage may have been damaged since the feed was read.
  const url = hub && pictureUrl(hub, image ?? '');
  if (!url) return '';
  const reply = await ask(hub, url, maxAnswer, world);
  if (reply.kind !== 'answer') {
    const status = reply.kind === 'problem' ? (reply.problem.status ?? 0) : 0;
    const final =
      (status >= 400 && status < 500 && status !== 429) ||
      (reply.kind === 'problem' && reply.problem.kind === 'too-large');
    return final ? '' : null;
  }
  const size = imageSize(reply.bytes);
  if (!size || size.width * size.height > maxPixels) return '';
  return (await world.shrink(reply.bytes).catch(() => null)) ?? '';
}

/**
 * Fetches the small pictures that the newest headlines still lack, a few at a time, and tells of each handful with all pictures so
 * far. Without cookies, from each story's hub only. They are kept, so that they are there at once next time and offline; in a
 * private window nothing is kept. For the extension's own pages. Never rejects.
 */
export async function fillPictures(
  items: readonly Headline[],
  have: Pictures,
  tell: (pictures: Pictures) => void,
  given: Partial<PictureWorld> = {},
): Promise<void> {
  const here = { ...world, ...given };
  let missing = items.slice(0, maxPictures).filter(item => item.image && !Object.hasOwn(have, item.url));
  let all = have;
  while (missing.length > 0) {
    const found: Record<string, string> = Object.create(null);
    const asked = missing.splice(0, handful);
    await Promise.all(
      asked.map(async item => {
        const picture = await fetchPicture(item, here);
        if (picture !== null) found[item.url] = picture;
      }),
    );
    // Another time, from a hub that answers none of them now.
    const [answered, silent] = [asked.filter(({ url }) => url in found), asked.filter(({ url }) => !(url in found))];
    const isSilent = (hub: string) => silent.some(item => item.hub === hub) && !answered.some(item => item.hub === hub);
    missing = missing.filter(({ hub }) => !isSilent(hub));
    if (Object.keys(found).length === 0) continue;
    all = together(all, found);
    tell(all);
    // A full storage costs the keeping, not the showing.
    if (!here.isPrivate) await keepPictures(items, found).catch(() => {});
  }
}
