import { queryAll } from '../../utils/article/dom.ts';
import { charactersIn } from '../../utils/article/text.ts';
import type { Article } from '../../utils/article/types.ts';
import { ask } from '../../utils/messages.ts';

/** What themes and plugins show to somebody who is logged in: WordPress's own marks, and ways out. */
const marks =
  '[class*=logged-in],#wpadminbar,[href*=logout],[href*=log-out],[href*=signout],[href*=sign-out],[action*=logout]';
const wayOut =
  /^(?:log|sign)[ -]?(?:out|off)\b|^ចាកចេញ|^(?:déconnexion|cerrar sesión|abmelden|выйти|退出|登出|ログアウト)/i;

/** Whether the page may be somebody's own: in doubt it is. */
const isPersonal = (page: Document): boolean =>
  queryAll(page, marks).length > 0 ||
  queryAll(page, 'a,button').some(({ textContent }) => wayOut.test((textContent ?? '').trim().slice(0, 20)));

/** Tells how the story of this page was read: by that its hub's feed texts are shown or not. Of one in parts, only that it is cut. */
export function tellReading({ access: { state }, parts }: Article, story: Element, page: Document): void {
  if (parts && state === 'complete') return;
  // Nobody may answer: the extension was updated under this page.
  ask('story:reading', { state, characters: charactersIn(story), loggedIn: isPersonal(page) }).catch(() => {});
}
