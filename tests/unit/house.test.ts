// @vitest-environment node
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import en from '../../locales/en.json';
import km from '../../locales/km.json';
import { preact } from '../../utils/preact.ts';

/** The house rules of ARCHITECTURE.md, as far as a machine can check them. */

interface Import {
  /** The imported file from the project's root, or the name of a package. */
  target: string;
  typeOnly: boolean;
}

const posix = (path: string) => path.split(sep).join('/');
const sources = globSync('{entrypoints,components,utils}/**/*.{ts,tsx}').map(posix).sort();

/** Source text without comments. Good enough for our own code: no file of ours holds `//` in a regular expression. */
const code = (file: string) =>
  readFileSync(file, 'utf8')
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .replace(/(^|[^:'"`])\/\/.*$/gm, '$1');

function importsOf(file: string): Import[] {
  const statements = code(file).matchAll(
    /^\s*(?:import|export)\s+(type\s+)?(?:([^'"`;]*?)\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)(?!\s*\.\s*[A-Z])/gm,
  );
  return [...statements].map(([, type, names, from, dynamic]) => {
    const source = (from ?? dynamic)!.replace(/\?.*$/, '');
    const named = names?.match(/^\{([\s\S]*)\}$/)?.[1];
    const allTypes = named?.split(',').every(name => !name.trim() || name.trim().startsWith('type '));
    return {
      target: source.startsWith('.') ? posix(relative('.', join(dirname(file), source))) : source,
      typeOnly: Boolean(type) || Boolean(allTypes),
    };
  });
}

const graph = new Map(sources.map(file => [file, importsOf(file)]));

/** Which rooms a room may import values from; types may come from any room of utils. Packages by name. */
const rooms: Record<string, readonly string[]> = {
  'entrypoints/': ['components/', 'utils/', 'locales/', 'wxt/', 'preact'],
  'components/': ['components/', 'utils/', 'locales/', 'preact', '@fontsource'],
  'utils/hubs/': ['utils/hubs/'],
  'utils/sweep/': ['utils/sweep/', 'utils/hubs/'],
  'utils/article/': ['utils/article/', 'utils/hubs/', '@mozilla/readability', 'dompurify'],
  'utils/speech/': ['utils/speech/'],
  'utils/library/': ['utils/library/', 'utils/api.ts', 'utils/pace.ts', 'utils/stories/merge.ts', 'idb'],
  'utils/stories/': ['utils/stories/', 'utils/hubs/', 'utils/library/story-key.ts', 'fast-xml-parser'],
};

/** In `utils/stories`, these fetch, keep and schedule; the rest is pure. */
const keepers = ['refresh', 'store', 'schedule', 'looked'].map(name => `utils/stories/${name}.ts`);

/** The only doors to the extension API. Everything else gets what it needs as an argument. */
const browserDoor = 'utils/api.ts';
const mayTouchBrowser = [
  browserDoor,
  'utils/messages.ts',
  'utils/settings.ts',
  'utils/hub-store.ts',
  'utils/sites.ts',
  'utils/sync.ts',
  'utils/library/',
  ...keepers,
  'utils/page/',
  'entrypoints/',
];

const within = (file: string, places: readonly string[]) => places.some(place => file.startsWith(place));
const touchesBrowser = (file: string) =>
  graph.get(file)!.some(({ target, typeOnly }) => !typeOnly && target === browserDoor) ||
  /\b(?:chrome|browser)\.\w+\./.test(code(file).replace(/import\b[^;]*;/g, ''));

describe('rooms', () => {
  test('the imports were found at all', () => {
    expect(sources.length).toBeGreaterThan(20);
    expect([...graph.values()].flat().length).toBeGreaterThan(sources.length);
  });

  test('each room imports values only from where it may', () => {
    const strays = sources.flatMap(file => {
      const room = Object.keys(rooms).find(name => file.startsWith(name));
      if (!room) return [];
      return graph
        .get(file)!
        .filter(({ target, typeOnly }) => !typeOnly && !within(target, rooms[room]!))
        .filter(({ target }) => !(room === 'entrypoints/' && target.startsWith(`${dirname(file)}/`)))
        .filter(({ target }) => !(keepers.includes(file) && target.startsWith('utils/')))
        .map(({ target }) => `${file} imports ${target}`);
    });
    expect(strays).toEqual([]);
  });

  test('of Preact nothing is used but what scripts hand on', () => {
    const used = sources.flatMap(file =>
      [...code(file).matchAll(/^import\s*\{([^}]*)\}\s*from 'preact';/gm)].flatMap(([, names]) =>
        names!
          .split(',')
          .map(name => name.trim())
          .filter(name => name && !name.startsWith('type ')),
      ),
    );
    expect(new Set(Object.keys(preact)).isSupersetOf(new Set(used))).toBe(true);
    expect(used).toContain('createRef');
  });

  test('types come from utils, components or packages, never from an entrypoint', () => {
    const strays = sources.flatMap(file =>
      graph
        .get(file)!
        .filter(({ target }) => target.startsWith('entrypoints/') && dirname(target) !== dirname(file))
        .map(({ target }) => `${file} imports ${target}`),
    );
    expect(strays).toEqual([]);
  });

  test('only the doors and the entrypoints touch the extension API', () => {
    expect(sources.filter(file => touchesBrowser(file) && !within(file, mayTouchBrowser))).toEqual([]);
  });

  test('what a person sees never reaches the extension API, not even through another file', () => {
    const reach = (file: string, path: readonly string[]): string[] => {
      if (file === browserDoor) return [[...path, file].join(' → ')];
      if (path.includes(file)) return [];
      const next = (graph.get(file) ?? []).filter(({ typeOnly }) => !typeOnly);
      return next.flatMap(({ target }) => reach(target, [...path, file]));
    };
    const components = sources.filter(file => file.startsWith('components/'));
    expect(components.flatMap(file => reach(file, []))).toEqual([]);
  });

  test('files stay small', () => {
    const long = sources.filter(file => readFileSync(file, 'utf8').split('\n').length > 301);
    expect(long).toEqual([]);
  });
});

describe('HTML enters a document in one place', () => {
  const doors =
    /\b(?:innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|setHTMLUnsafe|parseHTMLUnsafe|createContextualFragment|srcdoc)\b|\bdocument\.write|\beval\s*\(|\bnew Function\b/;

  test('nobody but the sanitizer writes HTML or evaluates text', () => {
    const strays = sources.filter(file => file !== 'utils/article/sanitize.ts' && doors.test(code(file)));
    expect(strays).toEqual([]);
  });
});

describe('content scripts', () => {
  // In Firefox they see the DOM through Xrays, which give no iterators: "Xray wrapping of iterators not supported".
  const iterating =
    /\b(?:searchParams|headers|formData)\.(?:keys|values|entries)\(|\bof \w*\.?(?:searchParams|headers)\)/i;
  const rooms = 'components/reader/ utils/article/ utils/hubs/ utils/page/ utils/speech/ utils/sweep/'.split(' ');
  const scripts = sources.filter(file => within(file, rooms) || /^entrypoints\/\w+\.content/.test(file));

  test('iterate nothing that Firefox keeps from them', () => {
    expect(iterating.test('for (const key of url.searchParams.keys())')).toBe(true);
    expect(scripts.length).toBeGreaterThan(40);
    expect(scripts.filter(file => iterating.test(code(file)))).toEqual([]);
  });
});

describe('words', () => {
  const flat = (words: object, prefix = ''): [string, string][] =>
    Object.entries(words).flatMap(([key, value]) =>
      typeof value === 'string' ? [[prefix + key, value]] : flat(value as object, `${prefix}${key}.`),
    );
  const places = (text: string) => [...text.matchAll(/\{(\w+)/g)].map(([, name]) => name).sort();

  test('both languages have the same keys, and none is empty', () => {
    expect(flat(en).length).toBeGreaterThan(0);
    expect(
      flat(km)
        .map(([key]) => key)
        .sort(),
    ).toEqual(
      flat(en)
        .map(([key]) => key)
        .sort(),
    );
    expect([...flat(en), ...flat(km)].filter(([, text]) => !text.trim())).toEqual([]);
  });

  test('both languages fill in the same values', () => {
    const english = new Map(flat(en));
    const differing = flat(km).filter(
      ([key, text]) => new Set(places(text)).symmetricDifference(new Set(places(english.get(key) ?? ''))).size > 0,
    );
    expect(differing).toEqual([]);
  });

  test('we promise reading, not breaking in', () => {
    const files = [
      ...globSync('{locales,public/_locales/*}/*.json'),
      ...globSync('{README,CHANGELOG,PRIVACY,LISTING}*.md'),
    ];
    expect(files.length).toBeGreaterThan(2);
    const claims = /\bbypass|\bunlock|paywall[- ]free/i;
    expect(files.filter(file => claims.test(readFileSync(file, 'utf8')))).toEqual([]);
  });
});
