import type { Block, Box, Survey } from './survey.ts';
import type { Draft } from './verdict.ts';

/** A part that says it is not the story, yet holds more than this share of the running text, is believed to be it. */
const TOO_MUCH = 0.25;
/** A name that claims more than this share of all running text is a builder's habit, not a mark. */
const HABIT = 0.4;
/** Share of a child's running text that counts for its parent. */
const DECAY = 0.6;

/** For each box the outermost part around it that is not the story, or null. */
export function suspects(survey: Survey): Map<Box, Box | null> {
  const within = new Map<Box, Box | null>();
  const total = survey.root.prose;
  const claimed = new Map<string, number>();
  for (const { suspect, prose, parent } of survey.boxes) {
    if (suspect && parent?.suspect?.word !== suspect.word)
      claimed.set(suspect.word, (claimed.get(suspect.word) ?? 0) + prose);
  }
  for (const box of survey.boxes) {
    const above = box.parent ? within.get(box.parent)! : null;
    if (box.suspect && (box.prose > total * TOO_MUCH || claimed.get(box.suspect.word)! > total * HABIT))
      box.suspect = null;
    within.set(box, above ?? (box.suspect ? box : null));
  }
  return within;
}

/** The box whose own and near paragraphs weigh most. */
function coreOf(survey: Survey, within: Map<Box, Box | null>): Box {
  const score = new Map<Box, number>();
  for (const block of survey.blocks) {
    if (!block.prose || within.get(block.box)) continue;
    score.set(block.box, (score.get(block.box) ?? 0) + Math.min(block.weight, 600) * (1 - block.linked));
  }
  // A paragraph's box is the <p> itself: what counts is who holds it, so a leaf hands all of it on.
  let best = survey.root;
  let most = 0;
  for (let index = survey.boxes.length - 1; index > 0; index--) {
    const box = survey.boxes[index]!;
    const own = score.get(box);
    if (!own) continue;
    const leaf = box.to - box.from === 1;
    score.set(box.parent!, (score.get(box.parent!) ?? 0) + own * (leaf ? 1 : DECAY));
    const total = leaf ? own * DECAY : own * (box.story ? 1.3 : 1);
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
  return -15 - 60 * block.linked;
}

/** What it costs to leave a box: the higher, the likelier that the rest is another part of the page. */
const LEAVE = 30;
const LEAVE_STORY = 200;

/** Reaches from the core to both sides as long as the running text found there pays for what lies between. */
function reach(survey: Survey, core: Box, within: Map<Box, Box | null>): [from: number, to: number] {
  let from = core.from;
  let to = core.to;
  let toll = 0;
  for (let box = core; box.parent; box = box.parent) {
    const up = box.parent;
    toll += up.to - up.from > box.to - box.from ? LEAVE : 0;
    if (box.story) toll += LEAVE_STORY;
    let sum = -toll;
    let best = 0;
    for (let index = from - 1; index >= up.from; index--) {
      const block = survey.blocks[index]!;
      sum += worth(block, within.get(block.box) !== null);
      if (sum > best) {
        best = sum;
        from = index;
      }
    }
    sum = -toll;
    best = 0;
    for (let index = to; index < up.to; index++) {
      const block = survey.blocks[index]!;
      sum += worth(block, within.get(block.box) !== null);
      if (sum > best) {
        best = sum;
        to = index + 1;
      }
    }
  }
  return [from, to];
}

/** Own candidate: the box around the densest running text, and what it reaches beside it. */
export function ownCandidate(survey: Survey, within: Map<Box, Box | null>): { core: Box; blocks: Block[] } {
  const core = coreOf(survey, within);
  const [from, to] = reach(survey, core, within);
  return { core, blocks: survey.blocks.slice(from, to).filter(block => !within.get(block.box)) };
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
function draftOf(survey: Survey, home: Box, blocks: readonly Block[], within: Map<Box, Box | null>): Draft {
  const draft: Draft = { survey, home, within, fate: survey.blocks.map(() => 'out'), reasons: new Map() };
  for (const block of blocks) draft.fate[block.index] = 'story';
  for (const block of survey.blocks.slice(home.from, home.to)) {
    const box = within.get(block.box);
    if (!box?.suspect) continue;
    draft.reasons.set(block.index, { stage: 'extract', kind: box.suspect.kind, rule: box.suspect.rule, box });
  }
  return draft;
}

/** A site rule named the story's element: all of it is the story but what the rule drops. */
export function extractByRule(survey: Survey): Draft {
  const within = new Map<Box, Box | null>();
  for (const box of survey.boxes) within.set(box, (box.parent && within.get(box.parent)) || (box.suspect ? box : null));
  return draftOf(
    survey,
    survey.root,
    survey.blocks.filter(block => !within.get(block.box)),
    within,
  );
}

/** Decides for each block of a page whether it belongs to the story. */
export function extract(survey: Survey): Draft {
  const within = suspects(survey);
  const { blocks } = ownCandidate(survey, within);
  return draftOf(survey, around(blocks, survey), blocks, within);
}
