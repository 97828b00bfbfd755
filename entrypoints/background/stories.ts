import { setRead, undoRead } from '../../utils/library/reading.ts';
import { marksOf } from '../../utils/library/seen.ts';
import { at, counts, mark, page, titles } from '../../utils/library/stories.ts';
import { withText } from '../../utils/library/texts.ts';
import type { Handlers, OwnMessages } from '../../utils/messages.ts';

/** Answers for the kept stories. */
export const storyAnswers: Pick<Handlers<OwnMessages, unknown>, Extract<keyof OwnMessages, `stories:${string}`>> = {
  'stories:page': query => page(query),
  'stories:at': ({ urls }) => at(urls),
  'stories:titles': () => titles(),
  'stories:counts': () => counts(),
  'stories:mark': ({ which, mark: how }) => mark(which, how),
  'stories:seen': async ({ urls }) => Object.fromEntries(await marksOf(urls)),
  'stories:texts': ({ urls }) => withText(urls),
  'stories:read': ({ which, read }) => setRead(which, read),
  'stories:undo': undoRead,
};
