import { bodyOf, titleOf } from './dom.ts';
import { extract } from './extract.ts';
import { inFrames } from './frames.ts';
import { hintOf } from './names.ts';
import { otherLooks, type Visible } from './prepare.ts';
import { inShadows } from './shadows.ts';
import { survey } from './survey.ts';
import { type Draft, storyOf } from './verdict.ts';

/** Less running text than this is hardly a story; this much more of it, when looked for otherwise, is one. */
const HARDLY_ANY = 300;
const MUCH_MORE = 4;

const proseOf = (draft: Draft) => storyOf(draft).reduce((sum, block) => sum + (block.prose ? block.weight : 0), 0);

/**
 * The story as shown; where there is hardly one, as it is shown in a shadow tree or in a frame of its origin, or as the page's markup has it. What a rule found stands, unless it is hardly
 * one and the page has much more: a box that many themes share may hold the lead alone.
 */
export function search(document: Document, visible: Visible, ruled: Draft | null): Draft {
  const least = ruled ? proseOf(ruled) : 0;
  if (ruled && least >= HARDLY_ANY) return ruled;
  const look = (ask: Visible, top: Element = bodyOf(document)) => extract(survey(top, ask, hintOf), titleOf(document));
  let draft = look(visible);
  const isHardly = () => !draft.survey.complex && proseOf(draft) < HARDLY_ANY;
  const compare = (other: Draft) => {
    if (proseOf(other) > MUCH_MORE * proseOf(draft)) draft = other;
  };
  if (isHardly()) for (const top of inShadows(document)) compare(look(visible, top));
  if (isHardly()) for (const top of inFrames(draft, visible)) compare(look(visible, top));
  if (isHardly()) for (const ask of otherLooks(document, visible)) compare(look(ask));
  return ruled && proseOf(draft) <= MUCH_MORE * least ? ruled : draft;
}
