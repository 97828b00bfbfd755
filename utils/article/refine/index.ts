import { type Draft, storyOf } from '../verdict.ts';
import { captions } from './captions.ts';
import { head } from './head.ts';
import { labels } from './labels.ts';
import { links } from './links.ts';
import { repeats } from './repeats.ts';
import { tail } from './tail.ts';

type Step = (draft: Draft) => void;

/** What leaves the story after it was found, in this order. Each step only looks at what the former left. */
const steps: readonly Step[] = [captions, links, labels, head, repeats, tail];
/** Where an exact site rule named the story's element and its junk, only captions are told apart. */
const exactSteps: readonly Step[] = [captions];

/** A step that takes more than this of the story has misread the page. */
const TOO_MUCH = 0.6;

const weightOf = (draft: Draft) => storyOf(draft).reduce((sum, block) => sum + block.weight, 0);

export function refine(draft: Draft, exact: boolean): void {
  for (const step of exact ? exactSteps : steps) {
    const fate = [...draft.fate];
    const reasons = new Map(draft.reasons);
    const weight = weightOf(draft);
    step(draft);
    if (weightOf(draft) < weight * (1 - TOO_MUCH)) Object.assign(draft, { fate, reasons });
  }
}
