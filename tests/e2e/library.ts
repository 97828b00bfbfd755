import { type Plain, type Session, until } from './browsers.ts';

/** One grey point. Rows whose picture turns out to be none are lower than they were. */
const picture = 'data:image/webp;base64,UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA';

/** Keeps as many stories as somebody has after months: in the library, and the newest of them in the list that is shown at once. */
export async function fillLibrary(session: Session, count: number): Promise<void> {
  const page = await session.openOwnPage('options.html');
  await page.evaluate(
    async (wanted, drawn) => {
      const stored = (await chrome.storage.local.get('headlines')) as {
        headlines: { items: { url: string; title: string; topics: string[] }[] };
      };
      const models = stored.headlines.items.slice(0, 10);
      const now = Date.now();
      const topics = ['Economy', 'Politics', 'Environment', 'Culture', 'Sport'];
      const stories = Array.from({ length: wanted }, (_, n) => ({
        ...models[n % models.length]!,
        id: `many-${n}`,
        url: `https://thebettercambodia.com/many-${n}/`,
        title: `${models[n % models.length]!.title} ${n}`,
        // As many pictures as are kept: none is asked for.
        image: n < 40 ? 'https://thebettercambodia.com/kept.jpg' : null,
        topics: [topics[n % topics.length]!],
        published: new Date(now - n * 600_000).toISOString(),
        time: now - n * 600_000,
        order: n * 600_000 - now,
        unread: 1,
        passing: now,
      }));
      const database = await new Promise<IDBDatabase>((done, failed) => {
        const opening = indexedDB.open('stories');
        opening.onsuccess = () => done(opening.result);
        opening.onerror = () => failed(opening.error);
      });
      const work = database.transaction(['stories', 'cards'], 'readwrite');
      for (const store of ['stories', 'cards']) work.objectStore(store).clear();
      for (const story of stories) {
        const { url, order, title } = story;
        work.objectStore('stories').put(story);
        work.objectStore('cards').put({
          order,
          url,
          title: title.normalize('NFC').toLowerCase(),
        });
      }
      await new Promise(done => {
        work.oncomplete = done;
      });
      database.close();
      const items = stories.slice(0, 200).map(({ time: _, order: __, unread: ___, passing: ____, ...item }) => item);
      await chrome.storage.local.set({
        headlines: { ...stored.headlines, items },
        pictures: Object.fromEntries(items.slice(0, 40).map(({ url }) => [url, drawn])),
      });
      await chrome.storage.session.remove('popup');
    },
    count,
    picture,
  );
  await page.close();
}

/** Types into the popup's search, and looks at once, within the same task, whether the count stands. */
export async function searchInPopup(session: Session, query: string): Promise<{ counted: boolean; ms: number }> {
  const page = await session.openOwnPage('popup.html');
  await until('the rows', () => page.evaluate(() => document.querySelectorAll('.row').length > 20));
  await page.evaluate(() => document.querySelector<HTMLElement>('[aria-keyshortcuts="/"]')!.click());
  const type = (text: string) =>
    page.evaluate(words => {
      const field = document.querySelector<HTMLInputElement>('.search input')!;
      const count = () => document.querySelector('.search-count')!.textContent ?? '';
      const before = count();
      const start = performance.now();
      field.value = words;
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return { counted: count() !== before, ms: performance.now() - start, count: count() };
    }, text);
  // All titles are there when more is found than the list at hand holds.
  await until('all titles', async () => {
    await type('');
    return Number((await type('2')).count.replace(/\D/g, '')) > 200;
  });
  const typed = await type(query);
  await page.close();
  return typed;
}

/** A store of the database `library`, and what a test needs of its records. */
interface Records {
  positions: { url: string; quote: string };
  seen: { key: string; share: number; left: number };
}

/** All that a store of the library holds, once a record was put into it if one is given. */
export const libraryOf = <Store extends keyof Records>(
  session: Session,
  store: Store,
  put: Records[Store] | null = null,
): Promise<Records[Store][]> =>
  session.inExtension(
    async (name, record) => {
      if (!(await indexedDB.databases()).some(database => database.name === 'library')) return [];
      const done = <T>(request: IDBRequest<T>) =>
        new Promise<T>((resolve, reject) => {
          request.onsuccess = () => resolve(request.result);
          request.onerror = () => reject(request.error);
        });
      const database = await done(indexedDB.open('library'));
      const records = database.transaction(name, 'readwrite').objectStore(name);
      if (record) await done(records.put({ ...(record as object), time: Date.now() }));
      const all = await done(records.getAll());
      database.close();
      return all;
    },
    store as string,
    put as Plain,
  ) as Promise<Records[Store][]>;
