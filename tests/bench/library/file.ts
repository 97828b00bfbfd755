import type { Page } from 'puppeteer-core';
import { caughtFile } from '../../e2e/saved-file.ts';

/** A library's file with so many stories read, half of them left midway, and a fifth as many saved. */
export function madeFile(count: number, now: number): string {
  const numbers = Array.from({ length: count }, (_, n) => n);
  const url = (n: number) => `https://thebettercambodia.com/kept-${n}/`;
  const sentence = (n: number) => `The council of district ${n} will hear the plan for the market and its ferry again.`;
  return JSON.stringify({
    format: 'clearstory-library',
    version: 1,
    seen: numbers.map(n => ({
      key: `thebettercambodia.com/kept-${n}`,
      share: (n % 10) / 10,
      left: n % 4000,
      time: now - n * 60_000,
    })),
    positions: numbers
      .filter(n => n % 2 === 0 && n < 600)
      .map(n => ({ url: url(n), quote: sentence(n), prefix: 'Mar. 28.', time: now - n * 60_000 })),
    saved: numbers
      .filter(n => n % 5 === 0)
      .map(n => ({
        ...{ id: `kept-${n}`, hub: 'thebettercambodia', url: url(n), title: sentence(n), byline: 'Sok Dara' },
        ...{ published: new Date(now - n * 3_600_000).toISOString(), image: null, topics: ['Economy'] },
      })),
  });
}

/** Milliseconds from choosing a file in options that were opened afresh, to the line that says what was added. */
export const importTime = (page: Page, text: string): Promise<number> =>
  page.evaluate(async given => {
    const input = document.querySelector<HTMLInputElement>('#library input[type=file]')!;
    const option = input.closest('.option')!;
    const files = new DataTransfer();
    files.items.add(new File([given], 'library.json', { type: 'application/json' }));
    const said = new Promise<void>(done => {
      new MutationObserver(() => option.textContent.includes('Added: ') && done()).observe(option, {
        childList: true,
        characterData: true,
        subtree: true,
      });
    });
    const start = performance.now();
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await said;
    return performance.now() - start;
  }, text);

/** The library's file, and milliseconds from the button to it, on a page whose file is caught. */
export async function exportTime(page: Page): Promise<{ text: string; ms: number }> {
  const ms = await page.evaluate(async () => {
    const made = new Promise(done => {
      new MutationObserver(done).observe(document.body, { attributeFilter: ['data-file'] });
    });
    const button = [...document.querySelectorAll('button')].find(each => each.textContent === 'Save the file')!;
    const start = performance.now();
    button.click();
    await made;
    return performance.now() - start;
  });
  return { text: await caughtFile(page), ms };
}

/** Milliseconds for the least that any library does: each list of a file in a store of its own, and out of it again as JSON. */
export const floorTimes = (page: Page, text: string): Promise<{ into: number; out: number }> =>
  page.evaluate(async given => {
    const keys: Record<string, string> = { seen: 'key', positions: 'url', saved: 'url' };
    const answer = <T>(request: IDBRequest<T>) =>
      new Promise<T>((done, failed) => {
        request.onsuccess = () => done(request.result);
        request.onerror = () => failed(request.error);
      });
    const start = performance.now();
    const lists = JSON.parse(given) as Record<string, unknown[]>;
    const opening = indexedDB.open('floor');
    opening.onupgradeneeded = () => {
      for (const [name, keyPath] of Object.entries(keys)) opening.result.createObjectStore(name, { keyPath });
    };
    const database = await answer(opening);
    const writing = database.transaction(Object.keys(keys), 'readwrite');
    for (const name of Object.keys(keys)) for (const entry of lists[name]!) writing.objectStore(name).put(entry);
    await new Promise(done => {
      writing.oncomplete = done;
    });
    const written = performance.now();
    const reading = database.transaction(Object.keys(keys));
    const all = await Promise.all(Object.keys(keys).map(name => answer(reading.objectStore(name).getAll())));
    await new Blob([JSON.stringify(all, null, 1)]).text();
    const read = performance.now();
    database.close();
    await answer(indexedDB.deleteDatabase('floor'));
    return { into: written - start, out: read - written };
  }, text);
