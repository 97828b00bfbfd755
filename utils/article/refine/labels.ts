import { META } from '../names.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** "Advertisement" as publishers print it above a gap. */
const ADVERTISEMENT =
  /^[\W_]*(?:ad(?:s|vert\w*)?|(?:(?:article|story) continues|continue reading) below.*|sponsored(?: content)?|promoted|anzeige|werbung|publicidade?|pub(?:licité)?|pubblicità|advertentie|reklam[ae]?|реклама|広告|广告|إعلان|quảng cáo|โฆษณา|ពាណិជ្ជកម្ម)[\W_]*$/iu;
const SHORT = 120;

/** Parts of a text, whatever the boxes round them are called. */
const ITEM = /^(?:h[1-6]|li|td|th|dt|dd|pre)$/;

/** Short lines that name a gap, or repeat who wrote it and when. */
export function labels(draft: Draft): void {
  for (const block of storyOf(draft)) {
    const { text, weight, prose, tag, box } = block;
    if (ADVERTISEMENT.test(text)) leaveOut(draft, block, 'ad', 'labels.advertisement');
    else if (weight < SHORT && !prose && !ITEM.test(tag) && META.test(box.name))
      leaveOut(draft, block, 'author', 'labels.meta');
  }
}
