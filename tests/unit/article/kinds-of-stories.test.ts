// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { found, pageOf, paragraphs, sentence } from './made-pages.ts';

describe('what kinds of stories are made of', () => {
  it('stands aside by its tag alone', () => {
    const aside = '<aside class="recipe-ingredients"><ul><li>Two fish</li><li>Five loaves</li></ul></aside>';
    expect(found(pageOf(`<article>${paragraphs(3)}${aside}${paragraphs(2)}</article>`)).text).toContain('Five loaves');
  });

  it('is set in rows that no table holds, and says how long it takes', () => {
    const rows = ['Calories 412 kcal', 'Fat 24 g'].map(row => `<div class="nutrition-row">${row}</div>`).join('');
    const times = '<div class="recipe-prep-time">Prep time 15 minutes</div>';
    const { text } = found(pageOf(`<article>${paragraphs(3)}${times}<p>${sentence(3)}</p>${rows}</article>`));
    expect(text).toContain('Prep time 15 minutes');
    expect(text).toMatch(/Calories 412 kcal\nFat 24 g$/);
  });

  it('is the question with its answers, in however many boxes', () => {
    const boxes = (name: string, inner: string) =>
      `<div class="${name}"><div class="body"><div>${inner}</div></div></div>`;
    const asked = '<p>Is the new bridge safe for a boat as wide as mine is?</p><p>Mara, Kampot</p>';
    const page = `<div>${boxes('question', asked)}${boxes('answer', paragraphs(4))}</div>`;
    expect(found(pageOf(page)).text.split('\n').slice(0, 2)).toEqual([
      'Is the new bridge safe for a boat as wide as mine is?',
      'Mara, Kampot',
    ]);
  });

  it.each([
    ['Download our app for Android and iOS'],
    ['Sign up for our newsletter and get the best stories every day.'],
    ['ទាញយកកម្មវិធីរបស់យើងលើ Android និង iOS'],
    ['责任编辑：赵文博'],
  ])('is not “%s” at the end', line => {
    const { text } = found(pageOf(`<article>${paragraphs(4)}<p>${line}</p></article>`));
    expect(text).not.toContain(line);
    expect(found(pageOf(`<article><p>${line}</p>${paragraphs(4)}</article>`)).text).toContain(sentence(0));
  });
});
