import type { Rule } from '../hubs/types.ts';
import { shownTo } from './access.ts';
import { copyChosen } from './copy.ts';
import { detect } from './detect.ts';
import { blankPage, bodyOf, titleOf } from './dom.ts';
import { extract } from './extract.ts';
import { isNoStory } from './list.ts';
import { otherLooks, type Visible, visibility } from './prepare.ts';
import { refine } from './refine/index.ts';
import { draftByRule } from './ruled.ts';
import { survey } from './survey.ts';
import type { Refusal } from './types.ts';
import { type Draft, storyOf } from './verdict.ts';

/** A story found, not yet sanitized. */
export interface Found {
  rule: Rule | null;
  draft: Draft;
  content: Element;
  text: string;
}

/** The story's tree in a document of its own: kept lines, their captions, and the pictures among them. */
function build({ survey: seen, fate, home, within }: Draft): Element {
  const into = blankPage(home.element.ownerDocument);
  const media = new Set<Element>();
  for (const { element, box } of seen.media.slice(home.mediaFrom, home.mediaTo)) {
    if (!within.get(box)) media.add(element);
  }
  return copyChosen(home.element, into, {
    text: node => {
      const block = seen.blockOf.get(node);
      return block !== undefined && fate[block.index] !== 'out';
    },
    media: element => media.has(element),
    skip: element => seen.unseen.has(element),
  });
}

/** Less running text than this is hardly a story; this much more of it, when looked for otherwise, is one. */
const HARDLY_ANY = 300;
const MUCH_MORE = 4;

const proseOf = (draft: Draft) => storyOf(draft).reduce((sum, block) => sum + (block.prose ? block.weight : 0), 0);

/** The story as shown; where there is hardly one, as the page's markup has it. */
function draftOf(document: Document, visible: Visible): Draft {
  const look = (ask: Visible) => extract(survey(bodyOf(document), ask), titleOf(document));
  let draft = look(visible);
  if (draft.survey.complex || proseOf(draft) >= HARDLY_ANY) return draft;
  for (const ask of otherLooks(document, visible)) {
    const other = look(ask);
    if (proseOf(other) > MUCH_MORE * proseOf(draft)) draft = other;
  }
  return draft;
}

/** Detect, prepare, extract and refine: from a live page, which is only read, to the story's tree. */
export function find(document: Document): Found | { refusal: Refusal } {
  const { rule, story } = detect(document);
  if (story === false) return { refusal: 'no-story' };
  const visible = shownTo(document, rule, visibility(document));
  const ruled = rule && draftByRule(document, rule, visible);
  const draft = ruled ?? draftOf(document, visible);
  if (draft.survey.complex) return { refusal: 'too-complex' };
  if (!ruled && story !== true && isNoStory(draft)) return { refusal: 'no-story' };
  // A rule that knows its story pages knows their junk as well; the others name a box that many themes share.
  refine(draft, ruled !== null && rule !== null && rule.story.length > 0);
  const text = storyOf(draft)
    .map(block => block.text)
    .join('\n');
  if (text === '') return { refusal: 'no-story' };
  return { rule, draft, content: build(draft), text };
}
