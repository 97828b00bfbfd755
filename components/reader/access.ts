import type { Article } from '../../utils/article/types.ts';
import type { Voice } from './words.ts';

/** Scripts without spaces: the two browsers count their words differently, so we say minutes only (facts: reading.md 0.9). */
export const wordless = (lang: string): boolean => /^(km|th|lo|my|zh|ja)\b/i.test(lang);

/** Three panes: all lit complete, the middle one empty when we left something out, one lit when it was cut. */
export function accessPanes({ access, missing }: Article): readonly boolean[] {
  if (access.state !== 'complete') return [true, false, false];
  return [true, missing.length === 0, true];
}

/** How much of the story was delivered: the strong words and the plain ones after them. */
export function accessWords({ access, missing, words, minutes, lang }: Article, { say }: Voice): [string, string] {
  const counted = !wordless(lang);
  if (access.state === 'truncated') return [say('cut'), counted ? ` ${say('cutAfter', { n: access.words })}` : ''];
  if (access.state === 'members')
    return [say('members'), counted ? ` · ${say('membersFirst', { n: access.words })}` : ''];
  const length = [counted && say('words', { n: words }), say('minutes', { n: minutes })].filter(Boolean).join(' · ');
  return [missing.length ? say('leftOut', { n: missing.length }) : say('complete'), ` · ${length}`];
}
