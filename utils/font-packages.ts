import type { ShippedFont } from './fonts.ts';

const packages = [
  '@fontsource-variable/literata',
  '@fontsource-variable/atkinson-hyperlegible-next',
  '@fontsource-variable/kantumruy-pro',
  '@fontsource/noto-serif-khmer',
  '@fontsource/opendyslexic',
];

/** The npm package that a font file is copied from at build time: its files begin with its name. */
export function packageOf({ name }: ShippedFont): string {
  const from = packages.find(one => name.startsWith(`${one.replace(/^.*\//, '')}-`));
  if (!from) throw new Error(`no package ships ${name}`);
  return from;
}

/** Where the text that is the same in every copy of the SIL Open Font License begins. */
const beginsWith = 'This Font Software is licensed under';

/**
 * One licence for all fonts: who holds which, and the text itself once.
 *
 * @param licences - the licence of each package, as it comes with it
 * @throws Error when a package has another licence than the SIL Open Font License
 */
export function licenceOf(licences: Readonly<Record<string, string>>): string {
  const parts = Object.entries(licences).map(([from, text]) => {
    const at = text.indexOf(beginsWith);
    if (at < 0 || !text.includes('SIL OPEN FONT LICENSE Version 1.1')) throw new Error(`not under the OFL: ${from}`);
    return { holders: `${from.replace(/^.*\//, '')}\n${text.slice(0, at).trim()}`, terms: text.slice(at).trim() };
  });
  return [...parts.map(({ holders }) => holders), parts[0]!.terms].join('\n\n');
}
