import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { BrowserName, LaunchOptions } from './types.ts';

/** A copy of the extension that a test may install, raise in version, and throw away. */
export interface Package {
  readonly folder: string;
  raiseVersion(): void;
  remove(): void;
}

/** The extension's id in Firefox. */
export const geckoId = 'clearstory@clearstory.app';

const output = process.env.CLEARSTORY_OUT ?? '.output';

/** Folder of the built extension. */
export const builtExtension = (name: BrowserName) => resolve(output, `${name}-mv3`);

/** Copies the extension that the options name, or null for none. */
export function packageFor(name: BrowserName, { extension = true, tamper, profile }: LaunchOptions): Package | null {
  if (extension === false) return null;
  const source = extension === true ? builtExtension(name) : resolve(extension);
  if (!existsSync(join(source, 'manifest.json'))) throw new Error(`no extension in ${source}: run npm run build:all`);
  // Chromium knows an unpacked extension by its path, Firefox finds one of the profile by its folder's name.
  const folder = profile ? join(profile, 'extensions', geckoId) : mkdtempSync(join(tmpdir(), 'clearstory-'));
  cpSync(source, folder, { recursive: true });
  tamper?.(folder);
  const file = join(folder, 'manifest.json');
  return {
    folder,
    raiseVersion() {
      const manifest = JSON.parse(readFileSync(file, 'utf8')) as { version: string };
      const parts = manifest.version.split('.').map(Number);
      parts.push(parts.pop()! + 1);
      writeFileSync(file, JSON.stringify({ ...manifest, version: parts.join('.') }));
    },
    remove() {
      if (!profile) rmSync(folder, { recursive: true, force: true });
    },
  };
}
