import type { Page } from 'puppeteer-core';
import { type Session, until } from './browsers.ts';

/* A person's hand in the reader. */

/** Presses a key (`key:l`), or what a selector names once it is there: in the reader, or in a notice of ours on the page. */
export async function press(
  session: Session,
  page: Page,
  what: string,
  where: 'inReader' | 'inNotice' = 'inReader',
): Promise<void> {
  if (what.startsWith('key:')) return page.keyboard.press(what.slice(4) as 'l');
  const click = (root: ShadowRoot | null, selector: string) => {
    const found = root?.querySelector<HTMLElement>(selector);
    found?.click();
    return Boolean(found);
  };
  await until(what, () => session[where](page, click, what));
}

/** Waits until what a selector names stands in the reader, or in a notice of ours on the page. */
export const stands = (
  session: Session,
  page: Page,
  selector: string,
  where: 'inReader' | 'inNotice' = 'inReader',
): Promise<boolean> =>
  until(selector, () => session[where](page, (root, at) => Boolean(root?.querySelector(at)), selector));
