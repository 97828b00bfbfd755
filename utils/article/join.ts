import { minutesOf } from './text.ts';
import type { Article, Missing, Removed } from './types.ts';

/** Stands between two parts in an article's `content`; the reader view says there which part begins. */
const markFor = (number: number) => `<hr data-part="${number}">`;

/** The same newsletter box stands on each page of a story: it is one thing that was left out. */
const same = (a: Removed, b: Removed) => a.rule === b.rule && a.sample === b.sample;

/** A story with the part that follows what it has. Who wrote it, when and its picture are told by the first. */
export function joined(story: Article, part: Article): Article {
  const textContent = `${story.textContent}\n${part.textContent}`;
  const words = story.words + part.words;
  const above = story.textContent.split('\n').length;
  const lower = (passage: Missing): Missing => ({ ...passage, after: passage.after + above });
  const parts = { ...part.parts!, first: story.parts!.first };
  return {
    ...story,
    content: story.content + markFor(parts.last) + part.content,
    textContent,
    access: { ...story.access, words },
    parts,
    words,
    minutes: minutesOf(textContent, story.lang),
    removed: [...story.removed, ...part.removed.filter(one => !story.removed.some(other => same(one, other)))],
    missing: [...story.missing, ...part.missing.map(lower)],
  };
}

/**
 * A story that ends before its next part, since the publisher keeps some of that back. Nothing of it is taken: it is not laid out
 * here, so what of it a visitor would be shown cannot be told.
 */
export function stoppedBefore(story: Article, part: Article): Article {
  const { state, evidence } = part.access;
  return { ...story, access: { state, evidence, words: story.words, continueUrl: story.parts!.next } };
}

/** Marks where a part begins, and makes the names that its notes lead to its own: each part counts them from one. */
export function separate(fragment: DocumentFragment, number: number): void {
  for (const named of fragment.querySelectorAll('[id]')) named.id += `-${number}`;
  for (const link of fragment.querySelectorAll('a[href^="#"]'))
    link.setAttribute('href', `${link.getAttribute('href')}-${number}`);
  const mark = fragment.ownerDocument.createElement('hr');
  mark.setAttribute('data-part', String(number));
  fragment.prepend(mark);
}
