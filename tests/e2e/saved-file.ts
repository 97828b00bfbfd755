import type { Page } from 'puppeteer-core';
import { until } from './browsers.ts';

/** Keeps the file that this page of ours saves next, as it is made: where a browser puts it is the browser's. */
export const catchFile = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const make = URL.createObjectURL;
    URL.createObjectURL = blob => {
      void (blob as Blob).text().then(text => document.body.setAttribute('data-file', text));
      return make(blob);
    };
    HTMLAnchorElement.prototype.click = () => {};
  });

export const caughtFile = (page: Page): Promise<string> =>
  until('the file', () => page.evaluate(() => document.body.dataset.file));
