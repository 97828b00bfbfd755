// Makes a fresh clone ready: packages always; `--browsers` both browsers, `--browser` at least one.
// Plain JavaScript, since a bare Node 20 runs it.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { findBrowser, howToInstall } from './find-browser.mjs';

/** Names and versions of what npm installed, or should: the same list in the lock file and in npm's own note of it. */
function packages(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).packages : null;
}

/** Compares versions, not times: a checkout touches files without changing them. */
function packagesAreInstalled() {
  const locked = packages('package-lock.json');
  const installed = packages('node_modules/.package-lock.json');
  if (!installed) return false;
  return Object.entries(locked).every(
    ([path, { version, optional }]) => path === '' || optional || installed[path]?.version === version,
  );
}

function run(what, command, args) {
  console.log(`setup: ${what}`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    encoding: 'utf8',
    shell: process.platform === 'win32',
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 1 << 26,
  });
  if (status === 0) return;
  console.error(stdout, stderr, error ?? '');
  console.error(`setup: ${command} ${args.join(' ')} failed`);
  process.exit(1);
}

const isDebianRoot = () => existsSync('/etc/debian_version') && process.getuid?.() === 0;

/** Debian's names. Without fonts of its own a bare machine draws boxes, and screenshots prove nothing. */
const debian = { chrome: 'chromium', firefox: 'firefox-esr' };
const debianFonts = ['fonts-liberation', 'fonts-khmeros'];

function installBrowsers(missing) {
  if (isDebianRoot()) {
    run('apt-get update', 'apt-get', ['update']);
    const names = missing.map(name => debian[name]);
    run(`installing ${names.join(' and ')}`, 'apt-get', [
      'install',
      '-y',
      '--no-install-recommends',
      ...names,
      ...debianFonts,
    ]);
  }
  const still = missing.filter(name => !findBrowser(name));
  for (const name of still) console.error(`setup: ${howToInstall(name)}`);
  if (still.length > 0) process.exit(1);
}

if (!packagesAreInstalled()) run('npm ci', 'npm', ['ci', '--no-audit', '--no-fund']);
const absent = ['chrome', 'firefox'].filter(name => !findBrowser(name));
if (process.argv.includes('--browsers') && absent.length > 0) installBrowsers(absent);
if (process.argv.includes('--browser') && absent.length === 2) installBrowsers(['chrome']);
