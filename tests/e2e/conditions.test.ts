import type { Page } from 'puppeteer-core';
import { expect, test } from 'vitest';
import { type Page as HubPage, pages } from '../hub/server.ts';
import { until } from './browsers.ts';
import { inEachBrowser, pause, settle } from './scene.ts';

const conditions = pages.filter(({ kind }) => kind === 'condition');

/** How much of the window the condition covers: conditions are cyan, whatever they are made of. */
const covered = (page: Page) =>
  page.evaluate(() => {
    let hits = 0;
    for (let x = 0.06; x < 1; x += 0.11) {
      for (let y = 0.06; y < 1; y += 0.11) {
        const hit = document.elementFromPoint(innerWidth * x, innerHeight * y);
        for (let element = hit; element; element = element.parentElement) {
          if (getComputedStyle(element).backgroundColor !== 'rgb(0, 255, 255)') continue;
          hits++;
          break;
        }
      }
    }
    return hits;
  });

/** What a visitor does about a condition. Ad-block walls and captchas of the demo hub have no answer on the page. */
const answers: Partial<Record<NonNullable<HubPage['condition']>, (page: Page) => Promise<void>>> = {
  age: page => page.click('.penci-age-yes'),
  login: async page => {
    await page.type('.gate-form [name=log]', 'reader');
    await page.type('.gate-form [name=pwd]', 'secret');
    await page.click('.gate-form [type=submit]');
  },
  registration: async page => {
    await page.type('.gate-form [type=email]', 'reader@example.org');
    await page.click('.gate-form [type=submit]');
  },
  payment: page => page.click('.gate-form [type=submit]'),
};

const cases = conditions.map(page => [page.id, page] as const);

inEachBrowser('conditions stand', scene => {
  test.each(cases)('%s', async (_, { path, condition, view }) => {
    const page = await scene.visit(path);
    await settle();
    expect(await page.$('clear-story')).toBeNull();
    const here = await scene.describe(page);
    expect(here.open).toBe(false);
    // A page that is nothing but a captcha has no story to stand before.
    if (view !== 'captcha') expect(here).toMatchObject({ kind: 'condition', condition });
    expect(await covered(page)).toBeGreaterThan(view === 'captcha' ? -1 : 4);

    await scene.session.command('toggle-reader', page);
    await pause(1_500);
    expect(await page.$('clear-story'), 'not by the key either').toBeNull();

    const answer = answers[condition!];
    if (!answer) return;
    await answer(page);
    await scene.untilOpen(page, true);
  });

  test('the control has conditions of every kind', () => {
    expect(new Set(conditions.map(({ condition }) => condition)).size).toBe(6);
  });
});

inEachBrowser('dialogs that the visitor opens are theirs', scene => {
  test.each([
    ['seed', '.penci-login-popup-btn a[href="#penci-login-popup"]', '#penci-login-popup', '#penci_user'],
    ['foxiz-seed', '.login-toggle', '#rb-user-popup-form', '#user_login'],
  ])('login on %s', async (id, opener, dialog, field) => {
    await scene.settings({ autoReader: false });
    const page = await scene.visit(pages.find(each => each.id === id)!.path);
    await settle();
    await page.evaluate(selector => document.querySelector(selector)!.scrollIntoView({ block: 'center' }), opener);
    await page.click(opener);
    await until('the dialog', () =>
      page.evaluate(selector => document.querySelector(selector)?.checkVisibility({ opacityProperty: true }), dialog),
    );
    await settle();
    await page.type(field, 'reader');
    expect(await page.$eval(field, input => (input as HTMLInputElement).value)).toBe('reader');
    const middle = await page.evaluate(selector => {
      const { left, top, width, height } = document.querySelector(selector)!.getBoundingClientRect();
      return document.elementFromPoint(left + width / 2, top + height / 2)?.closest(selector) !== null;
    }, dialog);
    expect(middle, 'nothing lies over it').toBe(true);
  });
});
