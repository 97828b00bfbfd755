import { expect, test } from 'vitest';
import { type Page as HubPage, pages, type Truth } from '../hub/server.ts';
import { inEachBrowser, pause, plain } from './scene.ts';

/** What stands in the reader, as text that is laid out: hidden duplicates do not count, hidden junk neither. */
interface Shown {
  title: string;
  byline: string;
  published: string | null;
  leadImage: boolean;
  /** Lines of the story. */
  story: string[];
  /** What stands on the cards in the place of embedded media: our words. */
  cards: string[];
  everything: string;
  /** What is said where the publisher cut the story. */
  stop: string;
  gaps: number;
}

function shown(root: ShadowRoot | null): Shown | null {
  if (!root) return null;
  const text = (selector: string) => root.querySelector<HTMLElement>(selector)?.innerText ?? '';
  const lead = root.querySelector<HTMLImageElement>('figure.lead img');
  return {
    title: text('h1'),
    byline: text('.byline'),
    published: root.querySelector('time')?.dateTime ?? null,
    leadImage: lead !== null && (!lead.complete || lead.naturalWidth > 0),
    story: text('.story').split(/[\n\t]+/),
    cards: [...root.querySelectorAll('[data-embed] a')].map(card => card.textContent ?? ''),
    everything: text('.clearstory'),
    stop: text('.stop'),
    gaps: root.querySelectorAll('.left-out-line').length,
  };
}

/** Words of the seed that a reader once found between the lines of the story, and what else stands around stories. */
const junk = [
  'Update Required',
  'Flash plugin',
  'Sign up for our newsletter',
  'Join our newsletter',
  'You may also like',
  'You Might Be Interested In',
  'Read also',
  'Leave a Comment',
  'Keep me signed in',
  'Share on Facebook',
  'ADVERTISEMENT',
  'Follow Author',
  'Bookmark',
  'previous post',
  'Ad Blocker Detected',
  'This website uses cookies',
];

/** Everything of the truth in its order and nothing between: captions and cards are taken out first, wherever they stand. */
function compare({ story, cards }: Shown, truth: Truth): void {
  const lines = story.map(plain).filter(Boolean);
  for (const beside of [...truth.captions, ...cards].map(plain)) {
    const at = lines.indexOf(beside);
    expect(at, `beside the text: “${beside}”`).toBeGreaterThanOrEqual(0);
    lines.splice(at, 1);
  }
  const blocks = truth.blocks.flatMap(block => block.split('\n').map(plain)).filter(Boolean);
  expect(lines.filter(line => !blocks.includes(line))).toEqual([]);
  expect(lines).toEqual(blocks);
}

const sameTime = (shownTime: string | null, told: string) =>
  new Date(shownTime ?? '').getTime() === new Date(told).getTime();

/** Pages on which stories open by themselves. */
const articles = pages.filter(({ kind, truth, options }) => kind === 'article' && truth && !options.noAuto);
const others = pages.filter(({ kind }) => kind === 'list' || kind === 'other' || kind === 'off-limits');

inEachBrowser('stories', scene => {
  test.each(articles.map(page => [page.id, page] as const))('%s is read word for word', async (_, { path, truth }) => {
    const page = await scene.read(path);
    const view = (await scene.session.inReader(page, shown))!;
    expect(plain(view.title)).toBe(plain(truth!.title));
    expect(plain(view.byline)).toContain(plain(truth!.byline));
    expect(sameTime(view.published, truth!.published), `${view.published} is not ${truth!.published}`).toBe(true);
    expect(view.leadImage).toBe(truth!.leadImage);
    expect(view.gaps).toBe(0);
    compare(view, truth!);
    expect(junk.filter(words => view.everything.includes(words))).toEqual([]);
  });

  test.each(articles.filter(({ truncated }) => truncated).map(page => [page.id, page] as const))(
    '%s ends where the publisher ended it',
    async (_, hubPage) => {
      const page = await scene.read(hubPage.path);
      const view = (await scene.session.inReader(page, shown))!;
      expect(view.stop).not.toBe('');
      expect(heldBack(hubPage).filter(words => plain(view.everything).includes(words))).toEqual([]);
    },
  );

  test.each(others.map(page => [page.id, page] as const))('%s is not read', async (_, { path, kind }) => {
    const page = await scene.visit(path);
    // Popups are not looked at here: a story would open at once.
    await pause(1_500);
    expect(await page.$('clear-story, clear-story-notice')).toBeNull();
    if (kind !== 'off-limits') expect((await scene.describe(page)).kind).toBe('other');
  });
});

/** Passages that the publisher keeps back: only feed and REST carry them. */
function heldBack({ story, truth }: HubPage): string[] {
  const delivered = new Set(truth!.blocks.map(plain));
  return story!.blocks
    .flatMap(block => ('html' in block ? [plain(block.html.replace(/<[^>]*>/g, ''))] : []))
    .filter(words => words.length > 40 && !delivered.has(words));
}

test('the demo hub has pages of every kind', () => {
  expect(articles.length).toBeGreaterThan(12);
  expect(articles.filter(({ truncated }) => truncated).flatMap(heldBack).length).toBeGreaterThan(0);
  expect(new Set(others.map(({ kind }) => kind))).toEqual(new Set(['list', 'other', 'off-limits']));
});
