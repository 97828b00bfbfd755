import { build } from 'vite';

const root = new URL('../../', import.meta.url).pathname;

/** Bundles a TypeScript source into one minified classic script, as the extension's own build does. Paths are from the root. */
export async function bundle(source: string): Promise<string> {
  const entry = '\0bundle-entry';
  const built = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    plugins: [
      {
        name: entry,
        resolveId: id => (id === entry ? id : null),
        load: id => (id === entry ? source.replaceAll("'./", `'${root}`) : null),
      },
    ],
    build: {
      write: false,
      minify: true,
      target: ['chrome140', 'firefox142'],
      modulePreload: false,
      rolldownOptions: { input: entry, output: { format: 'iife' } },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('nothing was bundled');
  return first.output.map(part => (part.type === 'chunk' ? part.code : '')).join('');
}
