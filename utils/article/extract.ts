import { PICTURE_FILE } from './addresses.ts';
import { attribute } from './dom.ts';
import type { Suspect } from './hints.ts';
import { isAsked, isOwn } from './own.ts';
import type { Block, Box, Media, Survey } from './survey.ts';
import { HEADING, isNext, isTeaser, makeOf, TEASER, takeCards } from './teasers.ts';
import { fold } from './text.ts';
import type { RemovedKind } from './types.ts';
import type { Draft } from './verdict.ts';

/**
 * A part that says it is not the story, yet holds more than this share of the running text, is believed to be it.
 * Comments outgrow stories often, cookie walls and footers now and then; the other names are given away lightly.
 */
const TOO_MUCH: Partial<Record<RemovedKind, number>> = {
  comments: 0.97,
  popup: 0.5,
  navigation: 0.45,
  newsletter: 0.35,
};
const TOO_MUCH_ELSE = 0.25;
/** HTML's and ARIA's own marks are meant, where names are habits. */
const MARKED = 0.6;
/** A name that claims more than this share of all running text is a builder's habit, not a mark. */
const HABIT = 0.4;
/** A page of links has no other paragraph than its footer's: that is no story all the same. */
const LEAST = 300;
const FOOT = /^(?:<footer>|<nav>|contentinfo|footer|copyright|site-info)$/;
/** These hold buttons and names, no paragraphs. */
const WORDLESS: ReadonlySet<RemovedKind> = new Set(['share', 'tags', 'counter']);
const WORDY = 250;
/** Share of a child's running text that counts for its parent. */
const DECAY = 0.65;

/** A box with fields to fill in and a few words round them asks for something: an address, a search, a vote. */
const FORM = { kind: 'form', rule: 'extract.fields', word: '<input>' } as const;
const FIELDS = 500;

/** A question with a choice of buttons and nothing else. */
const isPoll = ({ element, from, to, weight }: Box, { blocks }: Survey): boolean =>
  weight < POLL &&
  to > from &&
  to - from < 3 &&
  QUESTION.test(blocks[from]!.text) &&
  Element.prototype.querySelectorAll.call(element, 'button').length > 1;
const QUESTION = /[?？؟;]$/;
const POLL = 200;

/** A heading or a note is named for what links to it: the table of contents, the bar that must not cover it. */
const isTarget = (box: Box, { blocks }: Survey): boolean =>
  HEADING.test(box.tag) ||
  (box.tag === 'li' && blocks.slice(box.from, box.to).every(({ tag, linked }) => linked < 0.5 && !HEADING.test(tag)));

/** Names of how a figure is dressed: it opens in a lightbox, it has buttons to share it. They say nothing of the picture. */
const DRESS: ReadonlySet<RemovedKind> = new Set(['share', 'popup']);

function isDressed(box: Box): boolean {
  if (!DRESS.has(box.suspect!.kind) || box.mediaTo === box.mediaFrom) return false;
  for (let up: Box | null = box; up; up = up.parent) if (up.tag === 'figure') return true;
  return false;
}

const leadsToPicture = ({ element }: Media): boolean => {
  const link = element.closest('a[href]');
  return link !== null && PICTURE_FILE.test(attribute(link, 'href'));
};

/** What opens a picture in large: the picture is the story's, as a player is, and what is said of the file is not. */
const ZOOM: Suspect = { kind: 'player', rule: 'name.player', word: 'lightbox' };

/** A carousel of pictures that lead to no other page, and have no headlines, is the story's own. */
function isGallery(box: Box, { blocks, media }: Survey): boolean {
  const pictures = media.slice(box.mediaFrom, box.mediaTo);
  return (
    box.suspect!.word === 'carousel' &&
    pictures.length > 0 &&
    blocks.slice(box.from, box.to).every(({ linked }) => linked < 0.5) &&
    pictures.every(picture => !picture.element.closest('a[href]') || leadsToPicture(picture))
  );
}

/** For each box the outermost part around it that is not the story, or null. */
export function suspects(survey: Survey): Map<Box, Box | null> {
  const within = new Map<Box, Box | null>();
  const total = survey.root.prose;
  const claimed = new Map<string, number>();
  takeCards(survey);
  for (const box of survey.boxes) {
    if (isTeaser(box, survey)) box.suspect ??= TEASER;
    if (box.suspect?.rule === 'name.navigation' && isTarget(box, survey)) box.suspect = null;
    if (box.suspect && (isDressed(box) || isGallery(box, survey) || isOwn(box))) box.suspect = null;
    if (box.suspect?.kind === 'popup' && survey.media.slice(box.mediaFrom, box.mediaTo).some(leadsToPicture))
      box.suspect = ZOOM;
    const { suspect, prose, parent } = box;
    if (suspect && parent?.suspect?.word !== suspect.word)
      claimed.set(suspect.word, (claimed.get(suspect.word) ?? 0) + prose);
  }
  for (const box of survey.boxes) {
    const above = box.parent ? within.get(box.parent)! : null;
    if (box.suspect) {
      const named = TOO_MUCH[box.suspect.kind] ?? TOO_MUCH_ELSE;
      const limit = box.suspect.rule.startsWith('name.') ? named : Math.max(named, MARKED);
      const wordy = WORDLESS.has(box.suspect.kind) && box.prose > WORDY;
      const habit = Math.max(HABIT, limit);
      const much = box.prose > total * limit || claimed.get(box.suspect.word)! > total * habit;
      if (wordy || (much && !(total < LEAST && FOOT.test(box.suspect.word)))) box.suspect = null;
    }
    if (!box.suspect && !box.story && box.controls > 0 && box.weight < FIELDS && box.prose < total * 0.1)
      box.suspect = FORM;
    if (isPoll(box, survey)) box.suspect ??= FORM;
    if (isNext(box, survey)) box.suspect = TEASER;
    within.set(box, above ?? (box.suspect ? box : null));
  }
  return within;
}

const GAP = 0.6;

/** The place of the page's headline: the first heading that the page's title repeats, or -1. */
export function headlineOf(survey: Survey, title: string): number {
  const whole = fold(title);
  return survey.blocks.findIndex(({ tag, text }) => {
    if (tag !== 'h1' && tag !== 'h2') return false;
    const line = fold(text);
    return line.length > 8 && (whole.includes(line) || line.includes(whole));
  });
}

/** The box whose own and near paragraphs weigh most. */
function coreOf(survey: Survey, within: Map<Box, Box | null>, headline: number): Box {
  const score = new Map<Box, number>();
  for (const block of survey.blocks) {
    if (!block.prose || within.get(block.box)) continue;
    score.set(block.box, (score.get(block.box) ?? 0) + Math.min(block.weight, 600) * (1 - block.linked));
  }
  const before = [0];
  for (const block of survey.blocks) {
    const counts = block.prose && block.index >= headline && !within.get(block.box);
    before.push(before.at(-1)! + (counts ? Math.min(block.weight, 600) : 0));
  }
  // A story follows its headline: what stands far below it, behind other text, is likelier something else.
  const nearness = (box: Box, own: number) => own / (own + GAP * before[box.from]!);
  // A paragraph's box is the <p> itself: what counts is who holds it, so a leaf hands all of it on.
  let best = survey.root;
  let most = 0;
  for (let index = survey.boxes.length - 1; index > 0; index--) {
    const box = survey.boxes[index]!;
    const own = score.get(box);
    if (!own) continue;
    const leaf = box.to - box.from === 1;
    score.set(box.parent!, (score.get(box.parent!) ?? 0) + own * (leaf ? 1 : DECAY));
    const total = nearness(box, own) * (leaf ? own * DECAY : own * (box.story ? 1.3 : 1));
    if (total >= most) {
      most = total;
      best = box;
    }
  }
  return best;
}

/** What a line is worth to a story that would have to reach for it. */
function worth(block: Block, foreign: boolean): number {
  if (foreign) return -8;
  if (block.prose) return Math.min(block.weight, 400) * (1 - 2 * block.linked) - 30;
  if (block.linked < 0.3 && CELLS.has(block.tag)) return block.weight * 0.5 - 6;
  return -10 - 60 * block.linked;
}
const CELLS = new Set(['li', 'td', 'th', 'dd', 'dt', 'pre']);

/** What it costs to leave a box: the higher, the likelier that the rest is another part of the page. */
const LEAVE = 100;
const LEAVE_STORY = 150;

/** Running text counts for less with each box that had to be left to reach it. */
const DISTRUST = 0.6;

/** A builder lays a story out in sections of one make: to go on to the next costs nothing. */
function toll(box: Box, up: Box): number {
  if (up.to - up.from === box.to - box.from) return 0;
  const make = makeOf(box);
  const alike =
    box.tag !== 'article' && up.children.some(other => other !== box && other.prose > 0 && makeOf(other) === make);
  if (alike) return 0;
  return LEAVE + (box.story ? LEAVE_STORY : 0);
}

/** Reaches from the core to both sides as long as the running text found there pays for what lies between. */
function reach(survey: Survey, core: Box, within: Map<Box, Box | null>): [from: number, to: number] {
  let from = core.from;
  let to = core.to;
  let paid = 0;
  let trust = 1;
  const value = (index: number) => {
    const block = survey.blocks[index]!;
    const gain = worth(block, within.get(block.box) !== null);
    return gain > 0 ? gain * trust : gain;
  };
  for (let box = core; box.parent; box = box.parent) {
    const up = box.parent;
    // Who reads a question reads its answers, however many boxes each is in.
    const asked = isAsked(box);
    if (asked) {
      paid = 0;
      trust = 1;
    }
    const price = asked ? 0 : toll(box, up);
    paid += price;
    if (price > 0) trust *= DISTRUST;
    let sum = -paid;
    let best = 0;
    for (let index = from - 1; index >= up.from; index--) {
      sum += value(index);
      if (sum > best) {
        best = sum;
        from = index;
      }
    }
    sum = -paid;
    best = 0;
    for (let index = to; index < up.to; index++) {
      sum += value(index);
      if (sum > best) {
        best = sum;
        to = index + 1;
      }
    }
  }
  return [from, to];
}

/** Own candidate: the box around the densest running text, and what it reaches beside it. */
export function ownCandidate(
  survey: Survey,
  within: Map<Box, Box | null>,
  title: string,
): { core: Box; blocks: Block[] } {
  const headline = headlineOf(survey, title);
  const core = coreOf(survey, within, headline);
  const [from, to] = reach(survey, core, within);
  const above = survey.blocks[from - 1];
  const blocks = survey.blocks.slice(from, to);
  // The first of the headings that parts of a story have alike may stand by itself.
  const isFirst = ({ tag, linked, box }: Block) =>
    HEADING.test(tag) && linked === 0 && blocks.some(other => other.tag === tag && other.box.parent === box.parent);
  if (above && isFirst(above)) blocks.unshift(above);
  return { core, blocks: blocks.filter(block => !within.get(block.box)) };
}

/** The smallest box around all of these blocks. */
export function around(blocks: readonly Block[], survey: Survey): Box {
  const first = blocks[0];
  const last = blocks.at(-1);
  if (!first || !last) return survey.root;
  let box = first.box;
  while (box.parent && box.to <= last.index) box = box.parent;
  return box;
}

/** A draft in which these blocks are the story. Parts left out inside its home are on the receipt. */
function draftOf(
  survey: Survey,
  home: Box,
  blocks: readonly Block[],
  within: Map<Box, Box | null>,
  title: string,
): Draft {
  const draft: Draft = { survey, title, home, within, fate: survey.blocks.map(() => 'out'), reasons: new Map() };
  for (const block of blocks) draft.fate[block.index] = 'story';
  for (const block of survey.blocks.slice(home.from, home.to)) {
    const box = within.get(block.box);
    if (!box?.suspect) continue;
    draft.reasons.set(block.index, { stage: 'extract', kind: box.suspect.kind, rule: box.suspect.rule, box });
  }
  return draft;
}

/** A site rule named the story's element: all of it is the story but what the rule drops. */
export function extractByRule(survey: Survey, home: Box, title: string, judge?: (survey: Survey) => unknown): Draft {
  judge?.(survey);
  const within = new Map<Box, Box | null>();
  for (const box of survey.boxes) {
    // Whatever the boxes around the story are called, the rule knows better.
    const above = box === home ? null : box.parent && within.get(box.parent);
    within.set(box, above || (box.suspect && box !== home ? box : null));
  }
  const story = survey.blocks.slice(home.from, home.to).filter(block => !within.get(block.box));
  return draftOf(survey, home, story, within, title);
}

/** Decides for each block of a page whether it belongs to the story. */
export function extract(survey: Survey, title: string): Draft {
  const within = suspects(survey);
  const { blocks } = ownCandidate(survey, within, title);
  return draftOf(survey, around(blocks, survey), blocks, within, title);
}
