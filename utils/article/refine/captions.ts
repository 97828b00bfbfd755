import type { Box } from '../survey.ts';
import type { Draft } from '../verdict.ts';

/** Captions and credits stay under their pictures but are not body text. */
export function captions(draft: Draft): void {
  for (const block of draft.survey.blocks) {
    if (draft.fate[block.index] !== 'story') continue;
    for (let box: Box | null = block.box; box && box !== draft.home; box = box.parent) {
      if (box.caption || box.tag === 'figure') {
        draft.fate[block.index] = 'caption';
        break;
      }
    }
  }
}
