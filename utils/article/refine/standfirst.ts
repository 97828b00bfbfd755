import { headlineOf } from '../extract.ts';
import type { Block } from '../survey.ts';
import { fold } from '../text.ts';
import type { Draft } from '../verdict.ts';
import { captionBlocks } from './captions.ts';
import { sameTitle } from './head.ts';

/** Farther below the headline than this many lines stands another part of the page. */
const NEAR = 15;
const LINKED = 0.3;
/** What says less calls for something. */
const SHORTEST = 60;
/** A point of those that sum a story up says more than a rubric does. */
const POINT = 25;

/**
 * The paragraphs between the headline and the story's own box: builders set a standfirst apart, and it is the story's first.
 * The box round both holds more of the page than the story: it ends where the story's own box does, and has its pictures
 * alone, since those beside a standfirst are portraits and signs.
 */
export function standfirst(draft: Draft): void {
  const { survey, within, fate, reasons } = draft;
  const { blocks } = survey;
  const first = fate.indexOf('story');
  const titled = headlineOf(survey, draft.title);
  // A page may be titled for search engines, and its story otherwise.
  const at = titled < 0 ? blocks.findLastIndex(({ tag, index }) => tag === 'h1' && index < first) : titled;
  if (at < 0 || at >= first || first - at > NEAR) return;
  // Some print the headline twice.
  const title = fold(draft.title);
  const between = blocks.slice(at + 1, Math.min(first, draft.home.from));
  const isTitle = ({ tag }: Block) => /^h[2-6]$/.test(tag);
  const isItem = ({ tag, linked }: Block) => tag === 'li' && linked === 0;
  // Points stand below a heading of their own.
  const points = between.filter(
    (block, place) => isItem(block) && place > 0 && isTitle(between[place - 1]!) && block.weight >= POINT,
  );
  const isPoint = (block: Block) => isItem(block) && points.some(({ box }) => box.parent === block.box.parent);
  const isTold = ({ index, linked, box, text }: Block) =>
    linked < LINKED && !within.get(box) && !reasons.has(index) && !sameTitle(fold(text), title);
  const found = between.filter(
    (block, place) =>
      isTold(block) &&
      (block.prose || isPoint(block) || (isTitle(block) && between[place + 1] && isPoint(between[place + 1]!))),
  );
  if (!found.some(block => block.weight >= SHORTEST || isPoint(block))) return;
  const { mediaFrom, mediaTo, to } = draft.home;
  const from = found[0]!.index;
  while (draft.home.from > from && draft.home.parent) draft.home = draft.home.parent;
  Object.assign(draft.home, { from, to, mediaFrom, mediaTo });
  const captions = captionBlocks(draft, found);
  for (const block of found) fate[block.index] = captions.includes(block) ? 'caption' : 'story';
}
