import { bodyOf, titleOf } from './dom.ts';
import { extract } from './extract.ts';
import { hintOf } from './names.ts';
import { otherLooks, type Visible } from './prepare.ts';
import { survey } from './survey.ts';
import { type Draft, storyOf } from './verdict.ts';

/** Less running text than this is hardly a story; this much more of it, when looked for otherwise, is one. */
const HARDLY_ANY = 300;
const MUCH_MORE = 4;

const proseOf = (draft: Draft) => storyOf(draft).reduce((sum, block) => sum + (block.prose ? block.weight : 0), 0);

/** The story as shown; where there is hardly one, as the page's markup has it. */
export function search(document: Document, visible: Visible): Draft {
  const look = (ask: Visible) => extract(survey(bodyOf(document), ask, hintOf), titleOf(document));
  let draft = look(visible);
  if (draft.survey.complex || proseOf(draft) >= HARDLY_ANY) return draft;
  for (const ask of otherLooks(document, visible)) {
    const other = look(ask);
    if (proseOf(other) > MUCH_MORE * proseOf(draft)) draft = other;
  }
  return draft;
}
