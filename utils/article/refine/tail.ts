import { sourceOf } from '../enrich/source.ts';
import { OWN } from '../own.ts';
import type { Block } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

const isHeading = (block: Block) => /^h[1-6]$/.test(block.tag);
/** The publisher's own; an agency's is a paragraph of its story. */
const RIGHTS = /rights reserved|版权所有|สงวนลิขสิทธิ์|រក្សាសិទ្ធិ/i;
const isBody = (block: Block) =>
  (block.prose && !RIGHTS.test(block.text)) ||
  OWN.test(block.box.name) ||
  /^(?:li|td|th|pre|dd|dt|blockquote)$/.test(block.tag);
/** How agencies name all who worked on a story, under it. */
const SIGNED_LONGEST = 420;
const SIGNED =
  /^\(?(?:additional |further )?(?:reporting|writing|editing|compiled|edited) by\b|^(?:责任|責任)?[编編][辑輯]\s?[:：]|^\*.*affiliate/i;

/** Who wrote this, where to subscribe, what was corrected: set in italics under the last paragraph. */
const NOTICE = 250;
const ITALIC = 0.9;
const MOST_NOTICES = 4;

/** What was wrong, and who brought a story into this language, belong to it. */
const NOTED =
  /\b(?:corr(?:e[cçgt]|ig)|kor(?:r?ig|rek|eks)|clarif|amended|earlier version|edited for|translated|thanks to|berichtig|übersetz|errat|rectif|sprost|tradu[czi]|düzelt)|đính chính|исправ|уточн|перев[её]л|διόρθ|更正|訂正|바로잡|편집되었|تصح[يی]ح|اصلاح|תיקון|सुधार|সংশোধ|កែតម្រូវ|แก้ไข|ແກ້ໄຂ|ပြင်ဆင်/i;

function notices(draft: Draft): void {
  const story = storyOf(draft);
  const italic = story.filter(block => block.italic > ITALIC).length;
  if (italic > Math.min(MOST_NOTICES, story.length / 2)) return;
  for (let index = story.length - 1; index > 2; index--) {
    const block = story[index]!;
    if (block.text.startsWith('©')) break;
    if (block.italic < ITALIC || block.weight > NOTICE || block.tag === 'blockquote') break;
    if (!sourceOf([block.text]) && !NOTED.test(block.text)) leaveOut(draft, block, 'author', 'tail.notice');
  }
}

/** How to reach who wrote it: "Contact Ann Li at ann@daily.example", or an agency's initials: "(al/be)". */
const REACHED = /[\w.-]+@[\w-]+(?:\.\w+)+\W*$|^[(（][\p{L}\p{M}./]{2,12}[)）]$/u;
const REACHED_LONGEST = 160;

/** The publisher's own line about its standards may stand below it. */
const SIGNED_NEAR = 3;

/** Short lines after the last paragraph, and headings whose text is gone. */
export function tail(draft: Draft): void {
  for (const block of storyOf(draft).slice(-SIGNED_NEAR)) {
    // Its length first: an endless word is read again from each of its letters.
    if (block.weight < REACHED_LONGEST && REACHED.test(block.text)) leaveOut(draft, block, 'author', 'tail.reached');
    if (SIGNED.test(block.text) && block.weight < SIGNED_LONGEST) leaveOut(draft, block, 'author', 'tail.signed');
  }
  const story = storyOf(draft);
  for (let index = story.length - 1; index > 0; index--) {
    const block = story[index]!;
    if (isHeading(block)) leaveOut(draft, block, 'other', 'tail.heading');
    else if (isBody(block)) break;
    else if (block.tag !== 'p') leaveOut(draft, block, 'other', 'tail.line');
    else if (block.weight > 25) break;
  }
  notices(draft);
}
