import type { Block } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A line that is nearly all link. */
const LINKED = 0.75;
/** Sentences may be links as a whole, long ones are prose. */
const LONGEST = 300;

/** An address in print names a source: it is there to be read. */
const PRINTED = /https?:\/\/|\bwww\./;

/** "Read also: another story": a label, and a line that is mostly link. */
const LABELLED = 0.5;
const LABEL = /[:：|»–—]\W{0,2}$/;

/** What leads elsewhere says so at its start, with or without a colon. */
const ALSO =
  /^[^\p{L}]*(?:read (?:more|also|next|on)|also read|more on|see also|related|recommended|don['’]t miss|lire aussi|à lire|lesen sie|lies auch|mehr zum thema|auch interessant|le[ea] también|leer más|leia (?:também|mais)|leggi anche|lees ook|läs (?:också|mer)|les også|læs også|lue myös|czytaj też|zobacz też|baca juga|xem thêm|читайте (?:также|також|ещё|еще)|اقرأ أيضا|यह भी पढ़ें|អានបន្ត|អានបន្ថែម|อ่านเพิ่มเติม|関連記事|相关阅读|延伸閱讀|관련기사)/iu;
const ALSO_LINKED = 0.3;

const isHeading = (block: Block) => /^h[1-6]$/.test(block.tag);

const isLeft = (block: Block) => isHeading(block) || block.tag === 'td' || PRINTED.test(block.text);

/** Whether the line is a link behind a label. A list's items are often so, each with its own source. */
function isLabelled({ tag, text, linked, weight }: Block): boolean {
  if (linked < LABELLED || weight > LONGEST || tag === 'li') return false;
  const label = Math.round((1 - linked) * text.length);
  return label > 0 && (LABEL.test(text.slice(0, label).trim()) || LABEL.test(text.slice(0, label + 2).trim()));
}

/** Whether a line only leads elsewhere. */
function leadsOn(block: Block): boolean {
  if (isLeft(block)) return false;
  if (isLabelled(block)) return true;
  return block.weight < LONGEST && block.linked >= (ALSO.test(block.text) ? ALSO_LINKED : LINKED);
}

/** Whether a heading is the link of a card: nothing of the story stands under it but more of them. */
function isCard(draft: Draft, story: readonly Block[], index: number): boolean {
  const next = story.slice(index + 1).find(block => draft.fate[block.index] === 'story');
  const isLink = (block: Block) => isHeading(block) && block.linked >= LINKED;
  return isLink(story[index]!) && (!next || isLink(next));
}

/** Whether the section that begins here held links and has lost all its lines. */
function wasLinks(draft: Draft, story: readonly Block[], from: number): boolean {
  let to = from;
  while (to < story.length && !isHeading(story[to]!)) to++;
  return (
    draft.reasons.get(story[from]?.index ?? -1)?.rule.startsWith('links.') === true &&
    story.slice(from, to).every(block => draft.fate[block.index] !== 'story')
  );
}

/** Lines and lists that only lead elsewhere: related stories, "read more", tags. */
export function links(draft: Draft): void {
  const story = storyOf(draft);
  for (let index = story.length - 1; index >= 0; index--) {
    const block = story[index]!;
    if (leadsOn(block)) leaveOut(draft, block, 'related', 'links.line');
    else if (isCard(draft, story, index)) leaveOut(draft, block, 'related', 'links.card');
    // A heading whose whole section went belonged to it.
    else if (isHeading(block) && wasLinks(draft, story, index + 1)) leaveOut(draft, block, 'related', 'links.heading');
  }
}
