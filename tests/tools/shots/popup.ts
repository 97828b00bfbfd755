import { writeFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import en from '../../../locales/en.json' with { type: 'json' };
import km from '../../../locales/km.json' with { type: 'json' };
import { type Session, until } from '../../e2e/browsers.ts';

/** A picture of the real popup over a page, once it knows that page and has its own pictures. */
export async function picturePopup(session: Session, page: Page, path: string): Promise<void> {
  const popup = await session.clickAction(page);
  await until('the headlines, their pictures and what the page is', () =>
    popup.evaluate(
      async looking => {
        await document.fonts.ready;
        const said = document.body.textContent!;
        return document.querySelectorAll('.row img').length > 3 && !looking.some(words => said.includes(words));
      },
      [en.headlines.looking, km.headlines.looking],
    ),
  );
  writeFileSync(path, await popup.picture());
  await popup.close();
}
