import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, resolve } from 'node:path';
import { certificate } from '../../hub/certificate.ts';
import { ORIGIN } from '../../hub/html.ts';

const source = resolve(process.env.CLEARSTORY_TESTBEDS ?? '../shared/testbeds', 'overlays');

/** One page of the testbed. Pages that must not break carry `legit`. */
export interface BedPage {
  name: string;
  legit?: boolean;
  kind?: string;
  trigger?: string;
}

/** With narrow fonts one of its stories is lower than the view: then nothing scrolls, and the testbed takes it for hidden. */
function lengthen(file: string): void {
  const articles = JSON.parse(readFileSync(file, 'utf8')) as { paras: string[] }[];
  writeFileSync(file, JSON.stringify(articles.map(each => ({ ...each, paras: [...each.paras, ...each.paras] }))));
}

/** The testbed, ready to run: copied beside the other temporary files, since its own folder may be read-only. */
export function prepareTestbed(): string {
  if (!existsSync(join(source, 'run.mjs'))) {
    throw new Error(`No overlay testbed at ${source}: set CLEARSTORY_TESTBEDS to the folder that holds "overlays".`);
  }
  const folder = join(tmpdir(), 'clearstory-overlays');
  cpSync(source, folder, { recursive: true, filter: file => !file.includes('node_modules') });
  const step = (command: string, ...rest: string[]) => execFileSync(command, rest, { cwd: folder, stdio: 'ignore' });
  step('chmod', '-R', 'u+w', folder);
  if (!existsSync(join(folder, 'node_modules'))) step('npm', 'install', '--no-audit', '--no-fund');
  lengthen(join(folder, 'articles.json'));
  step(process.execPath, 'build.mjs');
  return folder;
}

export async function pagesOf(folder: string): Promise<BedPage[]> {
  const { pages } = (await import(join(folder, 'pages.mjs'))) as { pages: BedPage[] };
  return pages;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.mjs': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** Serves the testbed's pages on loopback, under the hub's name. */
export async function serveTestbed(folder: string): Promise<{ port: number; close(): Promise<void> }> {
  const server = createServer(await certificate(new URL(ORIGIN).hostname), (request, response) => {
    const path = decodeURIComponent(new URL(request.url!, ORIGIN).pathname);
    const file = path.startsWith('/nm/') ? join(folder, 'node_modules', path.slice(4)) : join(folder, 'site', path);
    if (!existsSync(file) || !extname(file)) return void response.writeHead(404).end();
    response.writeHead(200, { 'content-type': types[extname(file)] ?? 'application/octet-stream' });
    response.end(readFileSync(file));
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return {
    port: (server.address() as AddressInfo).port,
    async close() {
      server.closeAllConnections();
      await new Promise(done => server.close(done));
    },
  };
}
