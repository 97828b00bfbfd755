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
