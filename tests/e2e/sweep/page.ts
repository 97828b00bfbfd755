import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** What a page of a publisher holds besides its story. */
export interface Extra {
  /** Files of packages, e.g. `bootstrap/dist/css/bootstrap.min.css`. */
  css?: readonly string[];
  js?: readonly string[];
  style?: string;
  /** Above the story, in its column. */
  top?: string;
  /** Instead of the story's column. */
  frame?: string;
  /** After everything, as plugins put it. */
  body?: string;
  /** Runs at the end of the page. */
  script?: string;
}

/** A package's file as it is installed; `exports` may not list it. */
function read(file: string): string {
  const [, name] = /^((?:@[^/]+\/)?[^/]+)/.exec(file)!;
  const paths = require.resolve.paths(name!) ?? [];
  for (const path of paths) {
    try {
      return readFileSync(`${path}/${file}`, 'utf8');
    } catch {
      // The next folder.
    }
  }
  throw new Error(`No file ${file}: run "npm ci".`);
}

const script = (code: string) => `<script>${code.replace(/<\/script/gi, '<\\/script')}</script>`;

const sentence =
  'The boats leave Kampot before the sun is up, and by noon the crab market has sold what they brought, as it has for years. ';
const paragraphs = Array.from({ length: 24 }, (_, at) => `<p id="p${at}">${sentence.repeat(4)}</p>`).join('\n');

export const story = `<header class="site-header"><b>The Daily</b> <nav><a id="home" href="#home">Home</a></nav></header>
<main><article class="post"><h1>The crab market of Kampot</h1>TOP<div class="entry-content">${paragraphs}</div></article></main>
<footer>The Daily</footer>`;

/** A story page of a publisher, in one file: libraries stand in it as they are on npm. */
export function pageOf({
  css = [],
  js = [],
  style = '',
  top = '',
  frame = story,
  body = '',
  script: run = '',
}: Extra): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<link rel="icon" href="data:,"><title>The crab market of Kampot</title>
${css.map(file => `<style>${read(file)}</style>`).join('\n')}
<style>body{font:18px/1.6 serif;margin:0}#page{max-width:1000px;margin:0 auto;padding:0 20px}${style}</style></head>
<body class="single-post"><div id="page">${frame.replace('TOP', top)}</div>
${body}
${js.map(file => script(read(file))).join('\n')}
${script(run)}</body></html>`;
}
