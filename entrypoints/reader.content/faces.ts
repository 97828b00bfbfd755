import { needsOf, registerFonts } from '../../utils/fonts.ts';
import { ask } from '../../utils/messages.ts';
import type { Settings } from '../../utils/settings.ts';
import { resolveLanguage } from '../../utils/strings.ts';

const bytes = async (name: string) => Uint8Array.fromBase64(await ask('font:get', { name })).buffer as ArrayBuffer;

/** Faces that came before the story: a new face has the browser lay out the whole page anew, the publisher's too. */
let waiting: FontFace[] | null = [];

const add = (face: FontFace) => {
  if (waiting) waiting.push(face);
  else document.fonts.add(face);
};

/** The publisher's page is out of sight: faces cost it nothing now. */
export function placeFaces(): void {
  for (const face of waiting ?? []) document.fonts.add(face);
  waiting = null;
}

/**
 * Our faces come by message; one that does not come costs nothing. They are on their way while the page is read, and the story
 * waits for them a little: text that is set anew jumps under the eye.
 *
 * @param text - everything that is set, as far as it is known
 * @param html - its markup
 */
export function loadFaces(text: string, html: string, { language, typeface }: Settings): Promise<void> {
  return registerFonts(bytes, needsOf(text, html, resolveLanguage(language, navigator.language), typeface), add);
}
