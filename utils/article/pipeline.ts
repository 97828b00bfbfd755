import type { Rule } from '../hubs/types.ts';
import { type Closed, gateOf, shownTo } from './access.ts';
import { copyChosen } from './copy.ts';
import { isStoryBy } from './detect.ts';
import { blankPage } from './dom.ts';
import { type General, type More, type NeedsGeneral, needsGeneral, type Way } from './needs.ts';
import { visibility } from './prepare.ts';
import { captions } from './refine/captions.ts';
import { refine } from './refine/index.ts';
import { draftByRule } from './ruled.ts';
import type { Refusal } from './types.ts';
import { type Draft, storyOf } from './verdict.ts';

/** A story found, not yet sanitized. */
export interface Found {
  rule: Rule | null;
  /** What keeps a part of the story from this visitor. */
  gate: Closed | null;
  draft: Draft;
  content: Element;
  text: string;
}

/** A story of more elements than this would keep the sanitizer busy for seconds; a book has fewer. */
export const STORY_BUDGET = 50_000;

const PLAYER = 'name.player';

/** The story's tree in a document of its own: kept lines, their captions, and the pictures among them. Null where the general way draws some. */
function build(draft: Draft, more: More | null): Element | null {
  const { survey: seen, fate, home, within } = draft;
  const into = blankPage(home.element.ownerDocument);
  const media = new Map<Element, Element>();
  for (const { element, box } of seen.media.slice(home.mediaFrom, home.mediaTo)) {
    // What a player says goes, the player itself is a part of the story.
    if ((within.get(box)?.suspect?.rule ?? PLAYER) === PLAYER) media.set(element, element);
  }
  if (seen.drawn[0]) {
    if (!more) return null;
    for (const [element, picture] of more.picturesOf(draft, into)) media.set(element, picture);
  }
  return copyChosen(home.element, into, {
    text: node => {
      const block = seen.blockOf.get(node);
      return block !== undefined && fate[block.index] !== 'out';
    },
    media: element => media.get(element),
    skip: element => seen.unseen.has(element),
  });
}

/**
 * Detect, prepare, extract and refine: from a live page, which is only read, to the story's tree. Without the general way it
 * answers only where an exact site rule fits the page and finds its story.
 */
export function find(document: Document, way: General): Found | { refusal: Refusal };
export function find(document: Document, way: Way): Found | { refusal: Refusal } | NeedsGeneral;
export function find(document: Document, way: Way): Found | { refusal: Refusal } | NeedsGeneral {
  const { more } = way;
  const rule = way.ruleFor(document);
  if (!rule && !more) return needsGeneral;
  const story = (rule && isStoryBy(document, rule)) ?? more?.saysStory(document) ?? null;
  if (story === false) return { refusal: 'no-story' };
  const seen = visibility(document);
  const gate = gateOf(document, rule, seen);
  const visible = gate ? shownTo(document, rule, gate, seen) : seen;
  const ruled = rule && draftByRule(document, rule, visible, way);
  // A rule that knows its story pages knows their junk as well; the others name a box that many themes share.
  const exact = ruled !== null && rule?.story[0] !== undefined;
  const draft = exact ? ruled : more?.search(document, visible, ruled);
  if (!draft) return needsGeneral;
  if (draft.survey.complex) return { refusal: 'too-complex' };
  if (!ruled && story !== true && more?.isNoStory(draft)) return { refusal: 'no-story' };
  refine(draft, exact || !more ? [captions] : [captions, ...more.steps]);
  const text = storyOf(draft)
    .map(block => block.text)
    .join('\n');
  if (text === '') return { refusal: 'no-story' };
  const content = build(draft, more);
  if (!content) return needsGeneral;
  if (content.getElementsByTagName('*').length > STORY_BUDGET) return { refusal: 'too-complex' };
  return { rule, gate, draft, content, text };
}
