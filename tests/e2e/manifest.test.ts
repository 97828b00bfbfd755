import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { builtExtension } from './browsers/package.ts';
import { browserNames, until } from './browsers.ts';
import { inEachBrowser, settle } from './scene.ts';

describe.each(browserNames)('manifest (%s)', name => {
  const read = (file: string) => JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
  const { version, ...manifest } = read(join(builtExtension(name), 'manifest.json'));

  test('equals the golden file: a permission more is a decision', () => {
    expect(manifest).toEqual(read(join(import.meta.dirname, 'golden', `manifest.${name}.json`)));
    expect(version).toBe(read('package.json').version);
  });

  test('pages can see nothing of ours', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });
});

inEachBrowser('elsewhere', scene => {
  let server: Server;
  const asked: string[] = [];
  const html =
    '<!doctype html><html lang="en"><title>News</title><body class="single-post"><article><h1>Not the hub</h1>' +
    `<p>${'Words of another site. '.repeat(80)}</p></article>`;

  beforeAll(async () => {
    server = createServer(({ url }, answer) => {
      asked.push(url!);
      answer.setHeader('content-type', 'text/html');
      answer.end(html);
    });
    await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  test('nothing is injected, nothing is asked of anybody', async () => {
    const { port } = server.address() as AddressInfo;
    scene.hub.clear();
    const page = await scene.visit(`http://127.0.0.1:${port}/story`);
    await settle();
    expect(await page.evaluate(() => document.body.outerHTML)).toBe(
      await page.evaluate(html => {
        const { body } = new DOMParser().parseFromString(html, 'text/html');
        return body.outerHTML;
      }, html),
    );
    expect(await page.evaluate(() => document.adoptedStyleSheets.length)).toBe(0);
    if (scene.name === 'chrome') expect(page.extensionRealms()).toEqual([]);
    expect(asked.filter(url => url !== '/favicon.ico')).toEqual(['/story']);
    expect(scene.hub.requests.filter(({ url }) => !url.startsWith('/feed/') && !url.startsWith('/wp-json/'))).toEqual(
      [],
    );

    const popup = await scene.session.clickAction(page);
    await until('the popup’s first line', () =>
      popup.evaluate(() => document.querySelector('.page-said:not(.waiting), .page-act')?.textContent ?? ''),
    );
    await popup.close();
    expect(await page.$('clear-story')).toBeNull();
  });
});
