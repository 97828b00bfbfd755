import { selectorOf } from './dom.ts';
import type { Block, Box, Survey } from './survey.ts';
import { countWords, sampleOf, tidy } from './text.ts';
import type { Access, Removed, RemovedKind, Stage } from './types.ts';

/** What becomes of each block: in the story, a caption under a picture, or left out and why. */
export type Fate = 'out' | 'story' | 'caption';

/** The story as it takes shape: the survey, and a fate for each of its blocks. */
export interface Draft {
  survey: Survey;
  /** The page's own title, for telling a repeated one. */
  title: string;
  /** The smallest box around the whole story. */
  home: Box;
  fate: Fate[];
  /** For each box the outermost part around it that is not the story, or null. */
  within: Map<Box, Box | null>;
  /** What says that the rest of the story is kept back, or stands elsewhere: at an address. */
  kept?: Pick<Access, 'state' | 'evidence'> & { continueUrl?: string };
  /** Blocks that a stage left out, each with its reason; parts of the page far from the story need none. */
  reasons: Map<number, { stage: Stage; kind: RemovedKind; rule: string; box: Box | null }>;
}

/** Blocks in the story, in order. */
export function storyOf(draft: Draft): Block[] {
  return draft.survey.blocks.filter(block => draft.fate[block.index] === 'story');
}

/** Leaves a block out of the story and says why. */
export function leaveOut(draft: Draft, block: Block, kind: RemovedKind, rule: string, stage: Stage = 'refine'): void {
  draft.fate[block.index] = 'out';
  draft.reasons.set(block.index, { stage, kind, rule, box: null });
}

/** A block's words. Links in a row may be told apart by nothing but their style. */
const wordsOf = ({ text, linked, nodes }: Block) =>
  linked > 0.5 ? tidy(nodes.map(({ data }) => data).join(' ')) : text;

/** The receipt: neighbours that fell to one rule in one box are one entry. */
export function receipt(draft: Draft): Removed[] {
  const entries: { key: string; removed: Omit<Removed, 'words' | 'sample'>; text: string }[] = [];
  for (const [index, reason] of [...draft.reasons].sort((a, b) => a[0] - b[0])) {
    const block = draft.survey.blocks[index]!;
    const element = (reason.box ?? block.box).element;
    const last = entries.at(-1);
    const key = `${reason.rule} ${(reason.box ?? block.box).from}`;
    if (last?.key === key) last.text += ` ${wordsOf(block)}`;
    else {
      const { stage, kind, rule } = reason;
      entries.push({ key, removed: { stage, kind, rule, selector: selectorOf(element) }, text: wordsOf(block) });
    }
  }
  return entries.map(({ removed, text }) => ({ ...removed, words: countWords(text), sample: sampleOf(text) }));
}
