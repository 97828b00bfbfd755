import type { FeatureName } from '../components/reader/feature.ts';
import { browser } from './browser.ts';
import { hubs } from './hubs/hubs.ts';

/** Every address that Clearstory may work on. The manifest declares the same. */
const origins = hubs.flatMap(hub => [...hub.matches]);

/**
 * Whether the browser lets us work on the hubs. A declared host permission may still be withheld
 * (Chrome "on click", Firefox's per-site switches), so it is asked each time and never remembered.
 */
export function isAllowed(): Promise<boolean> {
  return browser.permissions.contains({ origins });
}

/** Shows the browser's own question. Call it first thing in a click handler: after an `await` the click no longer counts. */
export function requestAccess(): Promise<boolean> {
  return browser.permissions.request({ origins });
}

/** Calls back with the new answer of `isAllowed` when access is given or withdrawn. Returns its remover. */
export function onAccess(listener: (allowed: boolean) => void): () => void {
  const heard = () => void isAllowed().then(listener);
  browser.permissions.onAdded.addListener(heard);
  browser.permissions.onRemoved.addListener(heard);
  return () => {
    browser.permissions.onAdded.removeListener(heard);
    browser.permissions.onRemoved.removeListener(heard);
  };
}

const readerScript = 'content-scripts/reader.js';
const generalScript = 'content-scripts/general.js';
const partsScript = 'content-scripts/parts.js';
const hubScript = 'content-scripts/hub.js';
const sweepScript = 'content-scripts/sweep.js';

/**
 * Has the reader script on the hubs' pages from document_start, or not: it is there only while stories open by themselves.
 * Chrome forgets dynamic scripts when the extension is updated, so this is asked for at each install, update and start.
 */
export function registerReader(wanted: boolean): Promise<void> {
  return navigator.locks.request('register', async () => {
    const ids = ['reader'];
    const registered = (await browser.scripting.getRegisteredContentScripts({ ids })).length > 0;
    if (registered === wanted) return;
    if (!wanted) return browser.scripting.unregisterContentScripts({ ids });
    await browser.scripting.registerContentScripts([
      { id: 'reader', js: [readerScript], matches: origins, runAt: 'document_start', persistAcrossSessions: true },
    ]);
  });
}

/** Runs the reader script in a tab that has the hub script. Rejects when the page is gone or access is withheld. */
export async function injectReader(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [readerScript] });
}

/** Runs the general way's script in a tab that has the reader script. Rejects when the page is gone or access is withheld. */
export async function injectGeneral(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [generalScript] });
}

/** Runs the script that joins parts in a tab that has the reader script. Rejects when the page is gone or access is withheld. */
export async function injectParts(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [partsScript] });
}

/** The scripts of the reader's features, by name: the only ones that a page's script may ask for. */
const featureScripts: Readonly<Record<FeatureName, string>> = {
  look: 'content-scripts/look.js',
  aloud: 'content-scripts/aloud.js',
  place: 'content-scripts/place.js',
  focus: 'content-scripts/focus.js',
  closer: 'content-scripts/closer.js',
};

/** Runs a feature's script in a tab that has the reader script. Rejects when there is none of that name, or the page is gone. */
export async function injectFeature(tabId: number, name: FeatureName): Promise<void> {
  if (!Object.hasOwn(featureScripts, name)) throw new Error('no such feature');
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [featureScripts[name]] });
}

/** Gives a page that was open before Clearstory was installed its scripts. Rejects where access is withheld. */
export async function injectInto(tabId: number): Promise<void> {
  await browser.scripting.executeScript({ target: { tabId, frameIds: [0] }, files: [sweepScript, hubScript] });
}

/** Tabs that show a hub already. */
export async function openHubTabs(): Promise<number[]> {
  const tabs = await browser.tabs.query({ url: origins });
  return tabs.flatMap(({ id, discarded }) => (id === undefined || discarded ? [] : [id]));
}
