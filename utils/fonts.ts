import type { Typeface } from './choices.ts';

/** What a text and the interface around it need beyond plain Latin letters. */
export interface FontNeeds {
  /** Khmer letters, in the story or in the interface. */
  khmer: boolean;
  /** Slanted text in the story. Khmer is never slanted. */
  italic: boolean;
  /** The face that the reader chose for Latin text. */
  typeface: Typeface;
}

/** One font file that the extension ships under `fonts/`. */
export interface ShippedFont {
  /** File name under the extension's `fonts/` folder; also the only names that the background hands out. */
  name: string;
  /**
   * Family name of our own. The page sees `document.fonts`: under the common name our faces would change
   * the publisher's page, and the publisher's faces our text.
   */
  family: string;
  descriptors: FontFaceDescriptors;
  /** Left out unless this need is there. */
  when?: 'khmer' | 'italic';
  /** Left out unless this face is read in. */
  face?: Typeface;
}

const literata = { face: 'literata' } as const;
const dyslexic = { face: 'dyslexic' } as const;
const khmerText = { when: 'khmer' } as const;

/** File, family, weights and optical sizes as the file holds them, and without which need or face it is left out. */
type Row = readonly [file: string, family: string, weight: string, left?: Pick<ShippedFont, 'when' | 'face'>];

const rows: readonly Row[] = [
  ['literata-latin-opsz-normal', 'Literata', '200 900', literata],
  ['atkinson-hyperlegible-next-latin-wght-normal', 'Atkinson', '200 800'],
  ['kantumruy-pro-khmer-wght-normal', 'Kantumruy', '100 700', khmerText],
  ['noto-serif-khmer-khmer-400-normal', 'Noto Serif Khmer', '400', khmerText],
  ['noto-serif-khmer-khmer-600-normal', 'Noto Serif Khmer', '600', khmerText],
  ['literata-latin-wght-italic', 'Literata', '200 900', { ...literata, when: 'italic' }],
  ['atkinson-hyperlegible-next-latin-wght-italic', 'Atkinson', '200 800', { face: 'atkinson', when: 'italic' }],
  // Not slanted: whoever chooses this face is better off without, so its emphasis is bold.
  ['opendyslexic-latin-400-normal', 'OpenDyslexic', '400', dyslexic],
  ['opendyslexic-latin-700-normal', 'OpenDyslexic', '700', dyslexic],
];

/** Every font file that is shipped, in the order of need. */
export const fonts: readonly ShippedFont[] = rows.map(([file, family, weight, left]) => ({
  name: `${file}.woff2`,
  family: `Clearstory ${family}`,
  descriptors: { weight, style: file.endsWith('italic') ? 'italic' : 'normal' },
  ...left,
}));

const khmer = /[\u1780-\u17ff\u19e0-\u19ff]/;

/** True when a text holds Khmer letters or signs. */
export const hasKhmer = (text: string): boolean => khmer.test(text);

/**
 * What a story needs.
 *
 * @param text - everything that is set in it, its headline too
 * @param html - its markup: slanted text shows there
 */
export const needsOf = (text: string, html: string, language: string, typeface: Typeface): FontNeeds => ({
  typeface,
  khmer: language === 'km' || hasKhmer(text),
  italic: /<(?:em|i|cite|dfn|var|address)\b/i.test(html),
});

/** The fonts that these needs ask for. */
export const neededFonts = (needs: FontNeeds): readonly ShippedFont[] =>
  fonts.filter(({ when, face }) => (!when || needs[when]) && (!face || face === needs.typeface));

const registered = new Map<string, Promise<void>>();

/**
 * Makes fonts available to the document, each file once. From bytes, since a content script can neither fetch our files
 * nor name them in CSS, and `@font-face` inside a shadow root does nothing. Resolves when texts can be set in them. Never rejects:
 * without its font a text is set in the next face of the family list.
 *
 * @param load - gives the bytes of a shipped file by name
 * @param add - gives a face to the document
 */
export async function registerFonts(
  load: (name: string) => Promise<ArrayBuffer>,
  needs: FontNeeds,
  add = (face: FontFace): unknown => document.fonts.add(face),
): Promise<void> {
  const register = async ({ name, family, descriptors }: ShippedFont) => {
    try {
      const face = new FontFace(family, await load(name), descriptors);
      await face.load();
      add(face);
    } catch {
      registered.delete(name);
    }
  };
  await Promise.all(
    neededFonts(needs).map(font => {
      if (!registered.has(font.name)) registered.set(font.name, register(font));
      return registered.get(font.name);
    }),
  );
}
