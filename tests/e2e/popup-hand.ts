import type { Page } from 'puppeteer-core';
import { type Popup, until } from './browsers.ts';
import type { Scene } from './scene.ts';

/* A person's hand in the toolbar popup. */

const lineSelector = '.page-said:not(.waiting), .page-act';

/** Clicks the toolbar button and waits until the popup knows the page. */
export async function openPopup({ session }: Scene, page: Page): Promise<Popup> {
  const popup = await session.clickAction(page);
  await until('the popup’s first line', () =>
    popup.evaluate(selector => document.querySelector(selector)?.textContent ?? '', lineSelector),
  );
  return popup;
}

export const lineOf = (popup: Popup) =>
  popup.evaluate(selector => document.querySelector(selector)?.textContent ?? '', lineSelector);

/** All that the popup says of the page's pop-ups. */
export const receiptText = (popup: Popup) =>
  popup.evaluate(() => document.querySelector<HTMLElement>('.put-away')?.innerText ?? '');

/** Waits until the receipt says something, or no longer says it. */
export async function untilSaid(popup: Popup, words: string, said = true): Promise<void> {
  let last = '';
  const says = async () => {
    last = await receiptText(popup);
    return last.includes(words) === said;
  };
  await until(`“${words}”`, says, 20_000).catch(error => Promise.reject(new Error(`${error.message}: ${last}`)));
}

/** Opens the receipt. */
export async function openReceipt(popup: Popup): Promise<void> {
  await until('the receipt', () =>
    popup.evaluate(() => {
      const button = document.querySelector<HTMLButtonElement>('.put-away-line');
      if (button?.ariaExpanded === 'false') button.click();
      return button !== null;
    }),
  );
}

/** Presses a switch of the receipt by its label. What the page tells meanwhile may fold the receipt again: it is opened anew. */
export async function press(popup: Popup, label: string): Promise<void> {
  await until(`the switch “${label}”`, () =>
    popup.evaluate(words => {
      const found = [...document.querySelectorAll<HTMLInputElement>('.put-away .sash')].find(input =>
        input.labels?.[0]?.textContent?.includes(words),
      );
      const line = document.querySelector<HTMLButtonElement>('.put-away-line');
      if (found) found.click();
      else if (line?.ariaExpanded === 'false') line.click();
      return found !== undefined;
    }, label),
  );
}

/** Focuses the element that a selector and its first words tell, and presses Enter: a real key, as `permissions.request` asks for. */
export async function enter(popup: Popup, selector: string, words: string): Promise<void> {
  await until(`“${words}”`, () =>
    popup.evaluate(
      (at, start) => {
        const found = [...document.querySelectorAll<HTMLElement>(at)].find(each => each.textContent?.startsWith(start));
        found?.focus();
        return found !== undefined;
      },
      selector,
      words,
    ),
  );
  await popup.press('Enter');
}
