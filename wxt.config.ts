import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { licenceOf, packageOf } from './utils/font-packages.ts';
import { fonts } from './utils/fonts.ts';
import { hubs } from './utils/hubs/hubs.ts';
import { preact } from './utils/preact.ts';
import { featureNames } from './utils/scripts.ts';

const matches = hubs.flatMap(hub => hub.matches);

/**
 * Each surface's words are a module of their own: a file of words is one module otherwise, and the popup would wait for what the
 * reader and the options say, in both languages.
 */
const words: Plugin = {
  name: 'clearstory:words',
  enforce: 'pre',
  resolveId: source => {
    if (source.startsWith('words:')) return `\0${source}`;
    const [, language] = source.match(/\/locales\/(\w+)\.json$/) ?? [];
    return language && `\0words:${language}`;
  },
  load(id) {
    const [name, language, surface] = id.split(':');
    if (name !== '\0words') return null;
    const file = resolve(`locales/${language}.json`);
    this.addWatchFile(file);
    const all = JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>;
    if (surface) return `export default ${JSON.stringify(all[surface])}`;
    return Object.keys(all)
      .map(each => `export { default as ${each} } from 'words:${language}:${each}';`)
      .join('');
  },
};

/** What the popup does behind its first paint waits for that: `popup-first` imports it by the name that it finds here. */
const popupLater: Plugin = {
  name: 'clearstory:popup-later',
  transformIndexHtml: {
    order: 'post',
    handler: (html, { filename }) =>
      filename.includes('popup')
        ? html
            .replace(/<link rel="modulepreload".*\n\s*/g, '')
            .replace(/<script type="module".* src="(.+)"><\/script>/, '<meta name="later" content="$1">')
        : html,
  },
};

/** A page has one Preact. Where a script that came first has one (`utils/opening.ts`), the page's modules use that. */
const onePreact: Plugin = {
  name: 'clearstory:one-preact',
  enforce: 'pre',
  resolveId: (source, importer) => (source === 'preact' && importer !== '\0preact' ? '\0preact' : null),
  load: id =>
    id === '\0preact'
      ? `import * as own from 'preact'; export const { ${Object.keys(preact)} } = globalThis.clearstoryOpening?.preact ?? own;`
      : null,
};

/** Scripts of which nearly all runs when a story opens. */
const opening = ['site', 'dateline', 'reader', 'general', 'toggle'];

/**
 * Chromium reads each function of a script twice: once to pass over it, and again when it is called. This says that they will be
 * called, which halves the time from the key to the story. Firefox takes it for the comment that it is.
 */
const calledOnLoad: Plugin = {
  name: 'clearstory:called-on-load',
  enforce: 'post',
  generateBundle(_, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type === 'chunk') file.code = `//# allFunctionsCalledOnLoad\n${file.code}`;
    }
  },
};

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  outDir: process.env.CLEARSTORY_OUT ?? '.output',
  // Tests and tools start browsers themselves.
  webExt: { disabled: true },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting', 'alarms', 'activeTab', 'contextMenus'],
    host_permissions: matches,
    // Asked for by the switch in the options.
    optional_permissions: ['notifications'],
    // Asked for one site at a time, by the reader's own click in the popup.
    optional_host_permissions: ['*://*/*'],
    action: { default_title: '__MSG_name__' },
    commands: {
      'toggle-reader': { suggested_key: { default: 'Alt+R' }, description: '__MSG_toggle__' },
    },
    content_security_policy: {
      extension_pages:
        "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' blob: data:; media-src blob:; " +
        // Hubs are what their reader adds: which host is asked, `utils/stories/ask.ts` and the browser's permissions say.
        "connect-src 'self' https:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
    },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'clearstory@clearstory.app',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '140' }),
  }),
  hooks: {
    // A page has one Preact, the reader script's: a feature's script finds it where the content scripts meet (utils/handover.ts).
    'vite:build:extendConfig': (entrypoints, config) => {
      const isFeature = ({ name }: { name: string }) => (featureNames as readonly string[]).includes(name);
      const options = config.build?.rolldownOptions;
      if (entrypoints.some(({ name }) => name === 'popup')) config.plugins = [...(config.plugins ?? []), onePreact];
      if (entrypoints.every(({ name }) => opening.includes(name)))
        config.plugins = [...(config.plugins ?? []), calledOnLoad];
      if (!options || !entrypoints.every(isFeature)) return;
      options.external = ['preact'];
      Object.assign(options.output!, { globals: { preact: "globalThis[Symbol.for('clearstory.handover')].preact" } });
    },
    // Fonts come from their packages at build time: none in git. The OFL wants its text beside them.
    'build:publicAssets': (wxt, files) => {
      const inPackage = (from: string, file: string) => join(wxt.config.root, 'node_modules', from, file);
      for (const font of fonts)
        files.push({
          absoluteSrc: inPackage(packageOf(font), `files/${font.name}`),
          relativeDest: `fonts/${font.name}`,
        });
      const packages = [...new Set(fonts.map(packageOf))];
      const licences = packages.map(from => [from, readFileSync(inPackage(from, 'LICENSE'), 'utf8')]);
      files.push({ contents: licenceOf(Object.fromEntries(licences)), relativeDest: 'fonts/LICENSE.txt' });
    },
  },
  vite: () => ({
    plugins: [words, popupLater],
    define: { hubMatches: JSON.stringify(matches) },
    build: { target: ['chrome140', 'firefox142'] },
    resolve: {
      alias: { 'wxt/utils/content-script-context': resolve('utils/page/content-script-context.ts') },
    },
  }),
});
