import { DOCUMENT_FILE, PICTURE_FILE } from '../addresses.ts';
import { attribute, baseOf, parentElement } from '../dom.ts';
import type { Block } from '../survey.ts';
import { endsSentence } from '../text.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** A line that is nearly all link. */
const LINKED = 0.75;
/** Sentences may be links as a whole, long ones are prose. */
const LONGEST = 300;

/** An address in print names a source: it is there to be read. */
const PRINTED = /https?:\/\/|\bwww\./;

/** A short line may name what it leads to, and why, outside its link: "Read also: another story". */
const LABELLED = 0.5;
const SHORT = 140;
/** A sentence that ends as one is the story's, unless it is a link as a whole. */
const WHOLLY = 0.9;

/** Headings link to what stands under them, tables and code have links where others have words. */
const KEPT = /^(?:h[1-6]|td|pre)$/;

const HEADING = /^h[2-6]$/;

/** Whether a line only leads elsewhere. A list's items are often links with their source named behind them. */
function leadsOn(block: Block): boolean {
  const { tag, text, linked, weight } = block;
  if (KEPT.test(tag) || PRINTED.test(text)) return false;
  if (linked < WHOLLY && endsSentence(text)) return false;
  // The report that a story is about is no other story.
  if (DOCUMENT_FILE.test(hrefOf(block))) return false;
  const least = weight < SHORT ? LABELLED : LINKED;
  return weight < LONGEST && linked >= least && !(tag === 'li' && leadsOff(block));
}

/** The link that a line holds. */
function linkOf({ nodes, box }: Block): Element | null {
  for (const node of nodes) {
    const link = parentElement(node)?.closest('a[href]');
    if (link && (link === box.element || box.element.contains(link) || link.contains(box.element))) return link;
  }
  return null;
}

/** The part of a host that its site shares with its other hosts. */
const siteOf = (host: string) =>
  /[^.]+\.(?:[^.]{1,3}\.(?=[^.]{2}$))?[^.]+$/.exec(host.replace(/^www\./, ''))?.[0] ?? host;

export const hrefOf = (block: Block): string => {
  const link = linkOf(block);
  return link ? attribute(link, 'href') : '';
};

/** Whether a line leads to another site: that is a source of the story, where lines that stay on the site lead to other stories. */
export function leadsOff(block: Block): boolean {
  const base = baseOf(block.box.element);
  const to = URL.parse(hrefOf(block), base);
  return to !== null && to.hostname !== '' && siteOf(to.hostname) !== siteOf(new URL(base).hostname);
}

/** Whether a line leads to another page of the site. */
function leadsAway(block: Block): boolean {
  const here = URL.parse(baseOf(block.box.element));
  const to = here && URL.parse(hrefOf(block), here);
  return Boolean(to?.hostname) && !leadsOff(block) && to!.pathname !== here!.pathname && !PICTURE_FILE.test(to!.href);
}

const CARD = 'links.card';

/** A sentence of so many characters says more of a list than a label does. */
const INTRODUCES = 40;

/** Whether a line of the story announces what is listed below it: "Here are examples of their courses:". */
const introduces = ({ tag, text, linked, weight }: Block) =>
  tag === 'p' && /[:：]$/.test(text) && weight >= INTRODUCES && linked < LABELLED;

/** A name for teasers ("Read also") is short, and the headline that it stands above is not: "Buy now" is none. */
const LABEL = 40;
const HEADLINE = 30;

/** Whether a line of the story only names the link that stands next, or the list, and that is left out. */
const announces = (
  { survey: { blocks }, fate }: Draft,
  { index, tag, text, weight, linked, prose }: Block,
): boolean => {
  const isLine = tag !== 'li' && (!KEPT.test(tag) || HEADING.test(tag));
  const isLabel = weight < LABEL && linked === 0 && !prose && isLine && !endsSentence(text);
  let at = index + 1;
  const next = blocks[at];
  if (!isLabel || !next || fate[at] !== 'out') return false;
  if (next.tag !== 'li') return !HEADING.test(tag) && next.weight >= HEADLINE && next.linked >= WHOLLY;
  while (blocks[at]?.tag === 'li' && fate[at] === 'out') at++;
  return blocks[at]?.tag !== 'li';
};

/** Whether what stands by a picture is the headline of another story that both lead to, and no caption. */
const isCard = (block: Block): boolean => {
  const isHeadline = block.linked >= WHOLLY && block.weight >= HEADLINE && block.weight < LONGEST;
  return isHeadline && !linkOf(block)?.closest('figure') && leadsAway(block);
};

/** Where the cards led that were left out: their pictures lead there, too. */
export const cardLinks = ({ survey, reasons }: Draft): Set<string> =>
  new Set([...reasons].flatMap(([index, { rule }]) => (rule === CARD ? hrefOf(survey.blocks[index]!) : [])));

const BESIDE = 'links.beside-card';

/** What else is said of a card's picture: when that story came, its first words. */
function besides({ survey, fate, home }: Draft, index: number): Block[] {
  let { box } = survey.blocks[index]!;
  while (box !== home && box.parent && box.mediaTo === box.mediaFrom) box = box.parent;
  return box === home ? [] : survey.blocks.slice(box.from, box.to).filter(line => fate[line.index] === 'caption');
}

/** Lines and lists that only lead elsewhere: related stories, "read more", tags. */
export function links(draft: Draft): void {
  let above: Block | undefined;
  for (const block of storyOf(draft)) {
    const isListed = block.tag === 'li' && above && introduces(above);
    if (block.tag !== 'li') above = block;
    if (!isListed && leadsOn(block)) leaveOut(draft, block, 'related', 'links.line');
  }
  for (const block of draft.survey.blocks)
    if (draft.fate[block.index] === 'caption' && isCard(block)) leaveOut(draft, block, 'related', CARD);
  for (const [index, { rule }] of draft.reasons)
    if (rule === CARD) for (const line of besides(draft, index)) leaveOut(draft, line, 'related', BESIDE);
  // The last line of a story may be a name.
  for (const block of storyOf(draft).slice(0, -1))
    if (announces(draft, block)) leaveOut(draft, block, 'related', 'links.label');
}
