import { loadHubs } from '../../utils/hub-store.ts';
import { hubIn } from '../../utils/hubs/hubs.ts';

/** Asked for as the page starts. */
export const hubsThen = loadHubs();

/**
 * The address of a picture as a blob of our own, or null. It is fetched without cookies and without saying who asks, and only
 * from a hub: a page of ours causes no request to anybody else.
 */
export async function pictureBlob(url: string): Promise<string | null> {
  if (!hubIn(await hubsThen, url)) return null;
  try {
    const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
    const blob = await response.blob();
    return response.ok && blob.type.startsWith('image/') ? URL.createObjectURL(blob) : null;
  } catch {
    return null;
  }
}

/**
 * Takes the addresses out of a story's pictures before it is placed, so that none is asked for by itself,
 * and gives each its blob as it comes. A picture that does not come leaves its words.
 */
export function bringPictures(story: DocumentFragment): void {
  for (const picture of story.querySelectorAll('img')) {
    const { src } = picture;
    for (const name of ['src', 'srcset', 'sizes']) picture.removeAttribute(name);
    void pictureBlob(src).then(blob => {
      if (blob) picture.src = blob;
      else picture.replaceWith(picture.alt);
    });
  }
  for (const source of story.querySelectorAll('picture source')) source.remove();
}
