/**
 * Property names that never leave the hub script: no message, no storage, no DOM, no other script knows them. It runs on every page
 * of a hub and has 20 kB, so the build shortens these. Nothing may look one up by a string.
 */
const inner =
  'covers|locks|dismissible|password|captcha|navigation|sidebar|email|dialog|element|hides|opens|locked|popups|gates|answered|' +
  'markup|shell|giveBack|giveBackdrops|backdrop|byRule|found|bare|least|most|recent|families|shadowOf|around|onFault|concealed|' +
  'giveAll|keepBox|noted|theme|hide|hits|note|change|put|restore|names|share|media|links|describe|toggle|text';

/** A Vite plugin: the hub script with short names for what is its own. */
export function shortNames() {
  const minify = { compress: true, mangle: true, codegen: true, mangleProps: { include: new RegExp(`^(${inner})$`) } };
  return {
    name: 'clearstory:short-names',
    config: ({ build }: { build?: { lib?: false | { entry?: unknown } } }) =>
      build?.lib && String(build.lib.entry).includes('hub.content')
        ? { build: { rollupOptions: { output: { minify } } } }
        : undefined,
  };
}
