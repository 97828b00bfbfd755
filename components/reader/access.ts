import type { Article, Parts } from '../../utils/article/types.ts';
import type { Voice } from './words.ts';

/** Scripts without spaces: the two browsers count their words differently, so we say minutes only (facts: reading.md 0.9). */
export const wordless = (lang: string): boolean => /^(km|th|lo|my|zh|ja)\b/i.test(lang);

/** Whether all of the story to its end stands here. */
export const reachesEnd = ({ access, parts }: Article): boolean =>
  access.state === 'complete' && parts?.last === parts?.total;

/** Three panes: all lit complete, the middle one empty when we left something out, one lit when it was cut. */
export function accessPanes(article: Article): readonly boolean[] {
  const { missing, parts } = article;
  const end = reachesEnd(article);
  return parts && parts.first > 1 ? [false, true, end] : [true, end && missing.length === 0, end];
}

/** What some of the parts of a story are called: “Part 2 of 3”, “Parts 1 to 2 of 3”. */
export function partWords({ total = 0 }: Parts, first: number, last: number, { say }: Voice): string {
  return say(`part${first === last ? '' : 's'}${total ? 'Of' : ''}`, { n: first, last, total });
}

/** How much of the story was delivered: the strong words and the plain ones after them. */
export function accessWords(article: Article, voice: Voice): [string, string] {
  const { access, missing, parts, words, minutes, lang } = article;
  const { say } = voice;
  const counted = !wordless(lang);
  if (access.state === 'truncated') return [say('cut'), counted ? ` ${say('cutAfter', { n: access.words })}` : ''];
  if (access.state === 'members')
    return [say('members'), counted ? ` · ${say('membersFirst', { n: access.words })}` : ''];
  const length = [counted && say('words', { n: words }), say('minutes', { n: minutes })].filter(Boolean).join(' · ');
  const some = parts && (parts.first > 1 || !reachesEnd(article)) && partWords(parts, parts.first, parts.last, voice);
  return [some || (missing.length ? say('leftOut', { n: missing.length }) : say('complete')), ` · ${length}`];
}
