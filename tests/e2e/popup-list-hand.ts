import type { Page } from 'puppeteer-core';
import { type Popup, until } from './browsers.ts';
import { openPopup } from './popup-hand.ts';
import type { Scene } from './scene.ts';

/* What a person does in the popup's list, and sees there. */

export const rows = (popup: Popup) =>
  popup.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('.row')].map(row => ({
      title: row.querySelector('.row-title')!.textContent!,
      told: [...row.querySelectorAll('.row-told > *')].map(part => part.textContent!),
      pane: row.querySelector('i')!.className,
    })),
  );
export const foot = (popup: Popup) => popup.evaluate(() => document.querySelector('.popup-foot p')!.textContent!);
export const chosen = (popup: Popup) =>
  popup.evaluate(() => [...document.querySelectorAll<HTMLInputElement>('input:checked')].map(({ value }) => value));

/** Opens the popup and waits until all of it is there, and the library has told how the reader stands to the stories. */
export async function open(scene: Scene, page: Page): Promise<Popup> {
  const popup = await openPopup(scene, page);
  await until('what is known of the stories', () =>
    popup.evaluate(() => {
      const panes = [...document.querySelectorAll('.row > i')];
      return panes.length > 0 && panes.every(({ className }) => className !== 'pane');
    }),
  );
  return popup;
}

/** Nothing of what an earlier test marked, searched or chose. */
export const fresh = (scene: Scene) =>
  scene.session.inExtension(async () => {
    await chrome.storage.session.remove('popup');
    const tell = (type: string, message: object) => chrome.runtime.sendMessage({ type, message });
    await tell('stories:read', { which: {}, read: false });
    await tell('stories:mark', { which: { saved: true }, mark: { saved: false } });
  });

export const untilFoot = (popup: Popup, text: string) =>
  until(`“${text}”`, async () => (await foot(popup)).includes(text));

/** Focus on a row, as the arrows would bring it there. */
export const focusRow = (popup: Popup, index: number) =>
  popup.evaluate(at => document.querySelectorAll<HTMLElement>('.row')[at]!.focus(), index);

/** Opens the search by its key. */
export async function openSearch(popup: Popup): Promise<void> {
  await popup.press('/');
  await until('the field', () => popup.evaluate(() => !!document.activeElement?.closest('.search')));
}

/** Types into the search as one does: the whole text at once. */
export const type = (popup: Popup, text: string) =>
  popup.evaluate(query => {
    const field = document.querySelector<HTMLInputElement>('.search input')!;
    field.value = query;
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
  }, text);
