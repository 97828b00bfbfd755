import { selectorOf } from '../dom.ts';
import type { Block } from '../survey.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** How publishers say that the rest is for those who subscribe or log in. */
const NOTICE = new RegExp(
  [
    '(?:^|[.!?:…] )(?:please )?(?:subscribe|sign (?:in|up)|log ?in|register|join|become an? (?:\\w+ )?(?:member|subscriber))\\b.{0,60}\\bto (?:(?:continue|keep|finish) reading|read (?:the (?:rest|full|whole)|this)|unlock|access (?:this|the full))',
    '\\bthis (?:\\w+ )?(?:article|story|content|post) is (?:\\w+ ){0,2}(?:for|to) (?:\\w+ )?(?:members|subscribers)',
    '\\babonnez-vous pour (?:lire|continuer)|\\bréservée? (?:uniquement )?aux abonnés|\\bum (?:\\S+ ){0,2}weiterzulesen|\\b(?:suscríbe|regístra)te para (?:seguir|leer)',
    'សម្រាប់(?:តែ)?សមាជិក|(?:ចូលគណនី|ចុះឈ្មោះ|ជាវ).{0,40}ដើម្បី(?:បន្ត)?អាន',
  ].join('|'),
  'i',
);
const LONGEST = 200;
/** What follows such a notice says what it costs; a paragraph more of running text is the story going on. */
const BEHIND = 1;
/** Farther below the story than this many lines stands another part of the page. */
const NEAR = 6;

/**
 * A notice under the last paragraph that the rest is kept back. It and what follows it are no part of the story, and the
 * story is called what it is: for members.
 */
export function keptBack(draft: Draft): void {
  const { survey, home } = draft;
  const story = storyOf(draft);
  const last = story.at(-1)?.index ?? 0;
  const above = story.find(({ prose }) => prose)?.index ?? last;
  const isNotice = ({ text, weight, index }: Block) => index > above && weight < LONGEST && NOTICE.test(text);
  const notice = survey.blocks.slice(home.from, last + 1 + NEAR).find(isNotice);
  if (!notice) return;
  const behind = story.filter(({ index }) => index >= notice.index);
  if (behind.filter(({ prose, index }) => prose && index > notice.index).length > BEHIND) return;
  draft.kept = { state: 'members', evidence: selectorOf(notice.box.element) };
  for (const block of behind) leaveOut(draft, block, 'other', 'kept-back.notice');
}
