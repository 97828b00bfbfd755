import { hintOf, META } from '../names.ts';
import type { Block } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** "Advertisement" as publishers print it above a gap. */
const ADVERTISEMENT =
  /^[\W_]*(?:advertisements?|advert|ads?|ad feature|article continues (?:below|after).*|continue reading below|story continues below.*|sponsored(?: content)?|promoted|anzeige|werbung|publicidad|publicité|publicite|pub|pubblicità|publicidade|advertentie|reklama|reklam|reklame|annons|annonse|annonce|mainos|реклама|διαφήμιση|hirdetés|iklan|quảng cáo|広告|广告|廣告|광고|إعلان|إعلانات|تبلیغات|פרסומת|विज्ञापन|โฆษณา|ពាណិជ្ជកម្ម)[\W_]*$/iu;
/** "Image 1 of 5", "3/12", "00:42". */
const COUNT = /^(?:\p{L}{2,12}\s+)?\d{1,3}\s*(?:of|von|de|di|av|af|van|sur|из|\/|:)\s*\d{1,3}(?:\s*\p{L}{2,12})?$/iu;

const SHORT = 120;

/** Words for screen readers, in a line of their own. */
const hiddenBy = (block: Block) => block.inner !== '' && hintOf(block.inner).suspect?.kind === 'hidden';

/** Parts of a text, whatever the boxes round them are called. */
const ITEM = /^(?:h[1-6]|li|td|th|pre)$/;
/** One name on more lines than these is a builder's wrapper of the whole text. */
const FEW = 4;

/** The name of the box round a line's own, where that box holds no running text: else it is the story's. */
const aroundName = ({ box: { parent } }: Block) => (parent?.prose === 0 ? parent.name : '');

/** Short lines that name a gap, count pictures, or repeat who wrote it and when. */
export function labels(draft: Draft): void {
  const story = storyOf(draft);
  const named = new Map<string, number>();
  for (const { inner } of story) named.set(inner, (named.get(inner) ?? 0) + 1);
  for (const block of story) {
    if (ADVERTISEMENT.test(block.text)) leaveOut(draft, block, 'ad', 'labels.advertisement');
    else if (hiddenBy(block)) leaveOut(draft, block, 'hidden', 'labels.hidden');
    else if (COUNT.test(block.text)) leaveOut(draft, block, 'counter', 'labels.count');
    else if (
      block.weight < SHORT &&
      !block.prose &&
      !ITEM.test(block.tag) &&
      (META.test(block.box.name) ||
        META.test(aroundName(block)) ||
        (named.get(block.inner)! <= FEW && META.test(block.inner)))
    ) {
      leaveOut(draft, block, 'author', 'labels.meta');
    }
  }
}
