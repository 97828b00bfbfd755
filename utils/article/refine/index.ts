import { type Draft, storyOf } from '../verdict.ts';

/** Takes out of the story what is none of it. */
export type Step = (draft: Draft) => void;

/** A step that takes more than this of the story has misread the page. */
const TOO_MUCH = 0.6;

const weightOf = (draft: Draft) => storyOf(draft).reduce((sum, block) => sum + block.weight, 0);

/** What leaves the story after it was found, in this order. Each step only looks at what the former left. */
export function refine(draft: Draft, steps: readonly Step[]): void {
  for (const step of steps) {
    const fate = [...draft.fate];
    const reasons = new Map(draft.reasons);
    const weight = weightOf(draft);
    step(draft);
    if (weightOf(draft) < weight * (1 - TOO_MUCH)) Object.assign(draft, { fate, reasons });
  }
}
