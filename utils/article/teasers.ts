import { PICTURE_FILE } from './addresses.ts';
import { attribute } from './dom.ts';
import type { Box, Survey } from './survey.ts';

/** Other stories of the site, told in brief on the page of one. */

/** An article whose headline is a link is another story, told in brief; stories and live blogs are too much of a page for it. */
export const TEASER = { kind: 'related', rule: 'name.teaser', word: '<article>' } as const;

const CARD = { kind: 'related', rule: 'name.teaser', word: 'card' } as const;

export const HEADING = /^h[1-6]$/;
/** So much of a page's running text is no list of teasers. */
const TOO_MUCH = 0.25;

/** Boxes of one make: same tag, same first class but for its digits. */
export const makeOf = (box: Box) => `${box.tag}.${/^[^\s\d]*/.exec(box.name.trim())![0]}`;

export const isTeaser = (box: Box, { blocks, root }: Survey): boolean =>
  box.tag === 'article' &&
  box.prose < root.prose * TOO_MUCH &&
  blocks.slice(box.from, box.to).some(({ tag, linked }) => HEADING.test(tag) && linked > 0.8);

/** As few teasers are a list of them. */
const CARDS = 3;

/** Whether a box holds one picture, and a headline that leads to the same place: a teaser, if there are more of its make. */
function isCard(box: Box, { blocks, media }: Survey): boolean {
  const link = box.mediaTo === box.mediaFrom + 1 && media[box.mediaFrom]!.element.closest('a[href]');
  if (!link || link.contains(box.parent!.element)) return false;
  const href = attribute(link, 'href');
  const leads = ({ element }: Box) =>
    (element.closest('a[href]') ?? element.querySelector('a[href]'))?.getAttribute('href') === href;
  return (
    !PICTURE_FILE.test(href) &&
    blocks
      .slice(box.from, box.to)
      .some(({ tag, linked, box: line }) => HEADING.test(tag) && linked > 0.8 && leads(line))
  );
}

/** Takes the lists of teasers, each a picture and a headline with one link, that take up little of the page. */
export function takeCards(survey: Survey): void {
  for (const { children } of survey.boxes) {
    if (children.length < CARDS) continue;
    const cards = children.filter(box => isCard(box, survey));
    const prose = cards.reduce((sum, card) => sum + card.prose, 0);
    if (cards.length >= CARDS && prose < survey.root.prose * TOO_MUCH) for (const card of cards) card.suspect ??= CARD;
  }
}

/** Whether a box is an article, or begins with one. */
const isArticle = (box: Box): boolean =>
  box.tag === 'article' || box.children.some(child => child.tag === 'article' && child.from === box.from);

/**
 * The next story on a page that goes on: an article that opens with a headline of the first rank, or a box whose headline leads to
 * another page, behind one of its make that opens with the page's own.
 */
export function isNext(box: Box, { blocks }: Survey): boolean {
  const first = blocks[box.from];
  if (first?.tag !== 'h1' || box.to - box.from < 2 || (first.linked < 0.8 && !isArticle(box))) return false;
  const before = box.parent?.children.find(other => makeOf(other) === makeOf(box));
  return (
    before !== box && before !== undefined && blocks[before.from]?.tag === 'h1' && blocks[before.from]!.linked === 0
  );
}
