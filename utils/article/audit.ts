import type { Block, Box } from './survey.ts';
import { countWords, dense } from './text.ts';
import type { Missing } from './types.ts';
import type { Draft } from './verdict.ts';

/** A passage shorter than this is no paragraph whose loss a reader would feel. */
const PARAGRAPH = 80;
/** Mostly link: a teaser, not a passage. */
const LINKED = 0.3;

/** The part of the page that claims to be the story: the article or main element around what was found. */
function claimOf(home: Box): Box {
  let claim = home;
  for (let box = home.parent; box; box = box.parent) if (box.tag === 'article') claim = box;
  return claim;
}

/** Running text of the story's part of the page that no stage left out for a reason. */
function expected(draft: Draft): Block[] {
  const { survey, within, reasons, fate, home } = draft;
  const claim = claimOf(home);
  const make = new Set(survey.blocks.filter(block => fate[block.index] === 'story').map(makeOf));
  return survey.blocks.slice(claim.from, claim.to).filter(block => {
    if (!block.prose || block.weight < PARAGRAPH || block.linked > LINKED) return false;
    if (fate[block.index] === 'caption' || reasons.has(block.index) || within.get(block.box)) return false;
    const inside = block.index >= home.from && block.index < home.to;
    return inside || fate[block.index] === 'story' || make.has(makeOf(block));
  });
}

/** Paragraphs of one make: same tag, same class, in boxes of one make. */
const makeOf = ({ box }: Block) => `${box.tag}.${box.name}<${box.parent?.tag}.${box.parent?.name}`;

/**
 * Compares the story's tree with what the page shows: which paragraphs are not in it, and after which of its lines they
 * stood. White space does not count.
 */
export function audit(draft: Draft, content: Element): Missing[] {
  const got = dense(content.textContent ?? '');
  // Both run in the page's order, so each search goes on where the last one ended; else long pages would cost a square.
  let at = 0;
  const missing: Missing[] = [];
  let from = 0;
  let after = -1;
  const lines = draft.survey.blocks.filter(block => draft.fate[block.index] === 'story');
  for (const block of expected(draft)) {
    while (from < lines.length && lines[from]!.index < block.index) {
      from++;
      after++;
    }
    const text = dense(block.text);
    const found = got.indexOf(text, at);
    if (found >= 0) at = found + text.length;
    if (found >= 0 || got.lastIndexOf(text, at) >= 0) continue;
    missing.push({ text: block.text, words: countWords(block.text), after });
  }
  return missing;
}
