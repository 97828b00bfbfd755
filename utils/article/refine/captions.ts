import { CAPTION, EMBED } from '../names.ts';
import type { Block, Box } from '../survey.ts';
import type { Draft } from '../verdict.ts';

/** A caption is short beside its story; a box that holds more is a builder's odd name. */
const MOST = 0.25;
/** A picture's own box holds a line or two. */
const LINES = 3;
const WEIGHT = 300;

/** How credits begin or end in the press of many countries; agencies sign their pictures alike everywhere. */
const CREDIT =
  /^(?:\(?(?:photos?|foto|fotos|fotografía|fotografia|picture|image|images|bild|bilder|grafik|video|crédit|crédits|credit|photo credit|image credit|photo by|photograph|illustration|kuva|zdjęcie|fot\.|kép|фото|写真|照片|圖|图|사진|ảnh|gambar|รูป|ภาพ|រូបភាព|រូបថត)(?:\s*[:：©/(|]|\s+by\s|\s+credit|\s*[-–—]\s)|©|\(c\)\s|\(?file photo)|(?:getty images|\/ ?getty|shutterstock(?:\.com)?|istock(?:photo)?|\/ ?afp|\/ ?reuters|\(ap photo.*|ap photo\/.*|\/ ?epa|picture alliance|imago(?: images)?|depositphotos|unsplash|pixabay)[)\].]*$/iu;

/** The smallest box round the block with a picture in it, when it holds little else. */
function pictureBox(block: Block, home: Box): Box | null {
  let box: Box | null = block.box;
  for (let up = 0; box && box !== home && up < 5; up++) {
    if (box.tag === 'blockquote') return null;
    if (box.to - box.from > LINES || box.weight > WEIGHT) return null;
    if (box.mediaTo > box.mediaFrom) return box;
    box = box.parent;
  }
  return null;
}

function isCaption(block: Block, draft: Draft, most: number, nearPicture: ReadonlySet<number>): boolean {
  const { home } = draft;
  for (let box: Box | null = block.box; box && box !== home; box = box.parent) {
    if (EMBED.test(box.name)) return true;
    if (box.prose >= most || box.tag === 'blockquote') break;
    if (box.caption || (box.tag === 'figure' && box.mediaTo > box.mediaFrom)) return true;
  }
  if (block.inner !== '' && CAPTION.test(block.inner) && block.weight < WEIGHT) return true;
  if (block.weight < 220 && CREDIT.test(block.text) && nearPicture.has(block.index)) return true;
  const box = pictureBox(block, home);
  return box !== null && block.tag !== 'li' && !/^h[1-6]$/.test(block.tag) && (box.tag !== 'p' || block.weight < 160);
}

/** Captions and credits stay under their pictures, and embedded posts in their place, but neither is body text. */
export function captions(draft: Draft): void {
  const most = Math.max(WEIGHT, draft.home.prose * MOST);
  const near = new Set(draft.survey.media.flatMap(({ at }) => [at - 1, at, at + 1]));
  for (const block of draft.survey.blocks) {
    if (draft.fate[block.index] === 'story' && isCaption(block, draft, most, near)) draft.fate[block.index] = 'caption';
  }
}
