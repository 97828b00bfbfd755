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

/** The middle of a part of the reader, to click on it as a person does. */
export async function clickOn(session: Session, page: Page, selector: string, count = 1): Promise<void> {
  await stands(session, page, selector);
  const [x, y] = await session.inReader(
    page,
    (root, wanted) => {
      const { left, top, width, height } = root!.querySelector(wanted)!.getBoundingClientRect();
      return [left + width / 2, top + height / 2] as const;
    },
    selector,
  );
  await page.mouse.click(x, y, { count });
}
