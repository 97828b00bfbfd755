import type { Page } from 'puppeteer-core';
import { hubs as words } from '../../locales/en.json';
import type { KeptHubs } from '../../utils/hubs/kept.ts';
import type { Headline } from '../../utils/stories/types.ts';
import { until } from './browsers.ts';
import type { Scene } from './scene.ts';

/* What a person does in the options' part on hubs, and what came of it. */

const said = (page: Page) => page.evaluate(() => document.querySelector<HTMLElement>('#hubs')?.innerText ?? '');
export const untilSaid = (page: Page, text: string) => {
  let last = '';
  return until(`“${text}”`, async () => {
    last = await said(page);
    return last.includes(text);
  }).catch(error => Promise.reject(new Error(`${(error as Error).message}: ${last}`)));
};

/** Presses a button of the hubs' part by its words, as a person does. */
export async function press(page: Page, text: string, at = 0): Promise<void> {
  const found = await until(`the button “${text}”`, async () => {
    const buttons = await page.$$('#hubs button');
    const texts = await Promise.all(buttons.map(button => button.evaluate(each => each.textContent)));
    return buttons.filter((_, index) => texts[index] === text)[at];
  });
  await found.evaluate(button => button.scrollIntoView({ block: 'center' }));
  await found.click();
}

export async function look(page: Page, address: string): Promise<void> {
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('.hub-field input')!;
    field.scrollIntoView({ block: 'center' });
    field.select();
  });
  await page.type('.hub-field input', address);
  await press(page, words.look);
}

/** The options page, with all parts of it unfolded. */
export async function openOptions({ session }: Scene): Promise<Page> {
  const page = await session.openOwnPage('options.html');
  await page.waitForSelector('.hub-field input');
  await page.evaluate(() => {
    for (const details of document.querySelectorAll<HTMLDetailsElement>('.hub > details')) details.open = true;
  });
  return page;
}

/** What is kept of the hubs, and what the browser permits beside the demo hub. */
export const kept = ({ session }: Scene) =>
  session.inExtension(async () => {
    const { hubs, headlines } = await chrome.storage.local.get(['hubs', 'headlines']);
    const { origins = [] } = await chrome.permissions.getAll();
    return {
      hosts: ((hubs as KeptHubs | undefined)?.added ?? []).map(({ host }) => host),
      sources: [...new Set(((headlines as { items: Headline[] } | undefined)?.items ?? []).map(({ hub }) => hub))],
      permitted: origins.filter(origin => !origin.includes('thebettercambodia')).sort(),
    };
  });
export const untilKept = (scene: Scene, wanted: Partial<Awaited<ReturnType<typeof kept>>>) => {
  let last: unknown;
  return until(JSON.stringify(wanted), async () => {
    const now = await kept(scene);
    last = now;
    return Object.entries(wanted).every(
      ([key, value]) => JSON.stringify(now[key as keyof typeof now].toSorted()) === JSON.stringify(value.toSorted()),
    );
  }).catch(error => Promise.reject(new Error(`${(error as Error).message}: ${JSON.stringify(last)}`)));
};
