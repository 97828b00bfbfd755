import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { inEachBrowser, pause, plain } from './scene.ts';
import { junk, sameTime, shown } from './shown.ts';

/* Pages as the hub's own software renders them. They are not part of this repository: without them there is nothing to do here. */

interface Rendered {
  id: string;
  file: string;
  kind: 'article' | 'list';
  truth: { title: string; author: string; dateGmt: string; blocks: string[]; captions?: string[] } | null;
}

const folder = resolve('../shared/data/hub-pages');
const isThere = existsSync(folder);
const rendered: Rendered[] = isThere ? JSON.parse(readFileSync(`${folder}/index.json`, 'utf8')) : [];
const pathOf = ({ id }: Rendered) => `/rendered/${id}/`;
const more = new Map(
  rendered.map(page => [pathOf(page), gunzipSync(readFileSync(`${folder}/${page.file}`)).toString('utf8')]),
);

/** Delivered whole, although the truth tells only what a membership plugin would leave of it: that theme has none. */
const deliveredWhole = new Set(['foxiz-paywalled']);
/** The story's own words that the truth does not list: who is quoted, what a picture of a gallery says under itself. */
const unlisted = ['A rower from Kandal', 'Caption of photo 6. Photo: AKP'];
const articles = rendered.filter(({ kind, truth }) => kind === 'article' && truth);
const lists = rendered.filter(({ kind }) => kind === 'list');
const named = (some: Rendered[]) => some.map(page => [page.id, page] as const);

describe.skipIf(!isThere)('pages by the hub’s own software', () => {
  inEachBrowser(
    'rendered pages',
    scene => {
      test.each(named(articles))('%s is read whole', async (id, page) => {
        const truth = page.truth!;
        const view = (await scene.session.inReader(await scene.read(pathOf(page)), shown))!;
        expect(plain(view.title)).toBe(plain(truth.title));
        expect(plain(view.byline)).toContain(plain(truth.author));
        expect(sameTime(view.published, `${truth.dateGmt}Z`), `${view.published} is not ${truth.dateGmt}`).toBe(true);
        const lines = view.story.map(plain).filter(Boolean);
        const beside = new Set([...(truth.captions ?? []), ...view.cards, ...unlisted].map(plain));
        const blocks = truth.blocks.flatMap(block => block.split('\n').map(plain)).filter(Boolean);
        expect(
          blocks.filter(block => !lines.includes(block)),
          'lost',
        ).toEqual([]);
        expect(
          [...(truth.captions ?? [])].map(plain).filter(caption => !lines.includes(caption)),
          'captions',
        ).toEqual([]);
        if (!deliveredWhole.has(id))
          expect(
            lines.filter(line => !blocks.includes(line) && !beside.has(line)),
            'junk',
          ).toEqual([]);
        const told = blocks.join(' ');
        expect(junk.filter(words => view.everything.includes(words) && !told.includes(words))).toEqual([]);
      });

      test.each(named(lists))('%s is not read', async (_, page) => {
        const tab = await scene.visit(pathOf(page));
        await pause(1_500);
        expect(await tab.$('clear-story, clear-story-notice')).toBeNull();
      });
    },
    { more },
  );
});
