import type { Checked } from '../../components/settings/hubs/types.ts';
import type { Hub } from '../../utils/hubs/types.ts';
import { ask } from '../../utils/messages.ts';
import { bringGeneral } from '../../utils/page/own-scripts.ts';
import { ask as askHub } from '../../utils/stories/ask.ts';
import { decodePage } from '../../utils/stories/encoding.ts';

const way = { fetch: (...given: Parameters<typeof fetch>) => fetch(...given), timeout: 15_000 };
/** A whole page with its styles. */
const maxPage = 4 * 1024 * 1024;

/** Reads a story's page as any visitor would get it. What reads comes when it is wanted: it is most of the reader. */
async function readPage(html: string, url: string) {
  const [{ read }, general, { pageReport }] = await Promise.all([
    import('../../utils/article/index.ts'),
    bringGeneral(),
    import('../../utils/article/report.ts'),
  ]);
  // A document without a window: nothing in it loads or runs.
  const document = new DOMParser().parseFromString(html, 'text/html');
  const rule = general.ruleFor(document);
  return { report: pageReport(document, read(document, url, general), rule), theme: rule?.theme ?? null };
}

/** Looks at a hub's feed and at its newest story, once each. Never rejects. */
export async function checkHub(hub: Hub): Promise<Checked> {
  const told = await ask('hub:feed', { id: hub.id }).catch(() => ({ problem: 'timeout' as const }));
  const noPage = { kind: 'no-page' } as const;
  const checked = (feed: Checked['feed'], page: Checked['page'], more: object) => ({
    feed,
    page,
    report: JSON.stringify({ feed, ...more }, null, 2),
  });
  if ('problem' in told) return checked(told, noPage, {});
  const { facts, stories, newest } = told;
  const feed = { facts: { ...facts, title: '' }, stories };
  const page = await askHub(hub, newest, maxPage, way);
  if (page.kind !== 'answer') return checked(feed, noPage, {});
  const { report, theme } = await readPage(decodePage(page.bytes, page.headers.get('content-type') ?? ''), newest);
  return checked(feed, report.outcome === 'read' ? { kind: 'read', theme } : { kind: 'not-read' }, { page: report });
}
