import { readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
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

  test('the scripts of a story page and the package keep their sizes', () => {
    const folder = builtExtension(name);
    const bytes = (file: string) => readFileSync(join(folder, file));
    expect(bytes('content-scripts/hub.js').length).toBeLessThanOrEqual(20_000);
    expect(bytes('content-scripts/reader.js').length).toBeLessThanOrEqual(120_000);
    // A zip has each file packed, where that makes it smaller, and its name twice, with 76 bytes more.
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const packed = files
      .filter(file => statSync(join(folder, file)).isFile())
      .map(
        file => Math.min(bytes(file).length, deflateRawSync(bytes(file), { level: 9 }).length) + 2 * file.length + 76,
      );
    expect(packed.reduce((sum, size) => sum + size)).toBeLessThanOrEqual(1024 ** 2);
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
