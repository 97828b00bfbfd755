import { existsSync, readFileSync } from 'node:fs';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { Typeface } from '../../utils/choices.ts';
import { licenceOf, packageOf } from '../../utils/font-packages.ts';
import { fonts, neededFonts, needsOf, registerFonts } from '../../utils/fonts.ts';

const names = (list: readonly { name: string }[]) => list.map(font => font.name);

describe('the shipped fonts', () => {
  test('each is in its package', () => {
    expect(fonts.filter(font => !existsSync(`node_modules/${packageOf(font)}/files/${font.name}`))).toEqual([]);
  });

  test('share one licence, which names the holders of each', () => {
    const packages = [...new Set(fonts.map(packageOf))];
    const texts = packages.map(from => [from, readFileSync(`node_modules/${from}/LICENSE`, 'utf8')] as const);
    const licence = licenceOf(Object.fromEntries(texts));
    for (const [from, text] of texts) {
      expect(licence).toContain(from.split('/')[1]);
      expect(licence).toContain(text.slice(0, text.indexOf('This Font')).trim());
    }
    expect(licence.match(/SIL OPEN FONT LICENSE Version 1\.1 -/g)).toHaveLength(1);
    expect(licence.match(/PERMISSION & CONDITIONS/g)).toHaveLength(1);
    expect(() => licenceOf({ other: 'MIT License' })).toThrow('other');
  });

  test('the pages of our own declare the same faces', () => {
    const css = readFileSync('components/fonts.css', 'utf8');
    const declared = [...css.matchAll(/@font-face\s*\{([^}]*)\}/g)].map(([, rule]) => ({
      name: /\/fonts\/([^")]+)/.exec(rule!)![1],
      family: /font-family:\s*"([^"]+)"/.exec(rule!)![1],
      weight: /font-weight:\s*([\d ]+)/.exec(rule!)![1],
      style: /font-style:\s*(\w+)/.exec(rule!)?.[1] ?? 'normal',
    }));
    const shipped = fonts.map(({ name, family, descriptors: { weight, style } }) => ({ name, family, weight, style }));
    const byName = (a: { name?: string }, b: { name?: string }) => a.name!.localeCompare(b.name!);
    expect(declared.sort(byName)).toEqual(shipped.sort(byName));
  });

  test('the tokens name every family', () => {
    const tokens = ['components/tokens.css', 'components/reader/css/type.css']
      .map(file => readFileSync(file, 'utf8'))
      .join();
    expect(fonts.filter(({ family }) => !tokens.includes(`"${family}"`))).toEqual([]);
  });
});

describe('what a story needs', () => {
  test('Khmer fonts only for Khmer text or a Khmer interface', () => {
    expect(needsOf('Hello', '<p>Hello</p>', 'en', 'serif')).toEqual({
      khmer: false,
      italic: false,
      typeface: 'serif',
    });
    expect(needsOf('ភ្នំពេញ', '', 'en', 'literata').khmer).toBe(true);
    expect(needsOf('Hello', '', 'km', 'literata').khmer).toBe(true);
    expect(
      names(neededFonts({ khmer: false, italic: false, typeface: 'literata' })).filter(name => name.includes('khmer')),
    ).toEqual([]);
  });

  test('slanted letters only where something is slanted', () => {
    expect(needsOf('', '<p><em class="a">so</em></p>', 'en', 'literata').italic).toBe(true);
    expect(needsOf('', '<p><embed><img><iframe></p>', 'en', 'literata').italic).toBe(false);
    expect(names(neededFonts({ khmer: false, italic: true, typeface: 'literata' }))).toContain(
      'literata-latin-wght-italic.woff2',
    );
  });
});

describe('the reading face', () => {
  test('comes when it is chosen, and no other with it', () => {
    const families = (typeface: Typeface) =>
      new Set(neededFonts({ khmer: false, italic: true, typeface }).map(({ family }) => family));
    expect(families('literata')).toEqual(new Set(['Clearstory Literata', 'Clearstory Atkinson']));
    expect(families('dyslexic')).toEqual(new Set(['Clearstory OpenDyslexic', 'Clearstory Atkinson']));
    for (const own of ['atkinson', 'sans', 'serif'] as const)
      expect(families(own)).toEqual(new Set(['Clearstory Atkinson']));
  });

  test('slanted Atkinson comes only where it is read', () => {
    const slanted = 'atkinson-hyperlegible-next-latin-wght-italic.woff2';
    expect(names(neededFonts({ khmer: false, italic: true, typeface: 'atkinson' }))).toContain(slanted);
    expect(names(neededFonts({ khmer: false, italic: true, typeface: 'literata' }))).not.toContain(slanted);
  });
});

describe('registering', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  test('asks for each file once, adds its face, and asks again only for what failed', async () => {
    const added: string[] = [];
    class Face {
      family: string;
      constructor(family: string) {
        this.family = family;
      }
      async load() {}
    }
    vi.stubGlobal('FontFace', Face);
    Object.defineProperty(document, 'fonts', {
      configurable: true,
      value: { add: (face: Face) => added.push(face.family) },
    });
    const asked: string[] = [];
    let broken = 'atkinson';
    const load = async (name: string) => {
      asked.push(name);
      if (broken && name.includes(broken)) throw new Error('gone');
      return new ArrayBuffer(1);
    };
    await registerFonts(load, { khmer: false, italic: false, typeface: 'literata' });
    expect(added).toEqual(['Clearstory Literata']);
    broken = '';
    await registerFonts(load, { khmer: false, italic: true, typeface: 'literata' });
    expect(asked.map(name => name.split('-')[0])).toEqual(['literata', 'atkinson', 'atkinson', 'literata']);
    expect(added.sort()).toEqual(['Clearstory Atkinson', 'Clearstory Literata', 'Clearstory Literata']);
  });
});
