// Plain JavaScript: `setup.mjs` runs on a bare Node 20, before anything is installed.
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const programFiles = [process.env.ProgramFiles, process.env['ProgramFiles(x86)'], process.env.LOCALAPPDATA].filter(
  Boolean,
);

/** Where browsers are, in the order of preference: environment, names on PATH, usual places. */
const places = {
  chrome: {
    environment: ['CHROME_PATH', 'CHROME_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    names: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/snap/bin/chromium',
      ...programFiles.map(folder => join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe')),
    ],
  },
  firefox: {
    environment: ['FIREFOX_PATH', 'FIREFOX_BIN'],
    names: ['firefox', 'firefox-esr'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      '/snap/bin/firefox',
      ...programFiles.map(folder => join(folder, 'Mozilla Firefox', 'firefox.exe')),
    ],
  },
};

function runnable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** The path of an installed browser, or null. */
export function findBrowser(name) {
  const { environment, names, paths } = places[name];
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const candidates = [
    ...environment.map(variable => process.env[variable]).filter(Boolean),
    ...names.flatMap(each => folders.map(folder => join(folder, each + suffix))),
    ...paths,
  ];
  return candidates.find(runnable) ?? null;
}

/** What to tell a person whose machine lacks a browser. */
export function howToInstall(name) {
  const label = name === 'chrome' ? 'Chromium or Chrome' : 'Firefox';
  return `${label} was not found. Install it, or set ${places[name].environment[0]} to its program.`;
}
