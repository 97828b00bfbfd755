import type { Checked } from '../../components/settings/hubs/types.ts';
import type { Hub } from '../../utils/hubs/types.ts';
import { type Answer, ask } from '../../utils/stories/ask.ts';
import { decode } from '../../utils/stories/encoding.ts';
import { maxBytes, parseFeed } from '../../utils/stories/parse.ts';

const way = { fetch: (...given: Parameters<typeof fetch>) => fetch(...given), timeout: 15_000 };
const typeOf = ({ headers }: Answer) => headers.get('content-type') ?? '';
/** A whole page with its styles. */
const maxPage = 4 * 1024 * 1024;

/** Reads a story's page as any visitor would get it. What reads comes when it is wanted: it is most of the reader. */
async function readPage(html: string, url: string) {
  const [{ read }, { general }, { ruleFor }, { pageReport }] = await Promise.all([
    import('../../utils/article/index.ts'),
    import('../../utils/article/general.ts'),
    import('../../utils/hubs/rules.ts'),
    import('../../utils/article/report.ts'),
  ]);
  // A document without a window: nothing in it loads or runs.
  const document = new DOMParser().parseFromString(html, 'text/html');
  const rule = ruleFor(document);
  return { report: pageReport(document, read(document, url, general), rule), theme: rule?.theme ?? null };
}

/** Looks at a hub's feed and at its newest story, once each. Never rejects. */
export async function checkHub(hub: Hub): Promise<Checked> {
  const answer = await ask(hub, hub.feed, maxBytes, way);
  const parsed = answer.kind === 'answer' ? parseFeed(answer.bytes, hub, Date.now(), typeOf(answer)) : null;
  const trouble = answer.kind === 'problem' ? answer.problem : { kind: 'empty' as const };
  const noPage = { kind: 'no-page' } as const;
  const told = (feed: Checked['feed'], page: Checked['page'], more: object) => ({
    feed,
    page,
    report: JSON.stringify({ feed, ...more }, null, 2),
  });
  if (!parsed || 'problem' in parsed)
    return told(
      parsed
        ? { problem: parsed.problem }
        : { problem: trouble.kind, ...('status' in trouble && { status: trouble.status }) },
      noPage,
      {},
    );
  const feed = { facts: { ...parsed.facts, title: '' }, stories: parsed.items.length };
  const { url } = parsed.items[0]!;
  const page = await ask(hub, url, maxPage, way);
  if (page.kind !== 'answer') return told(feed, noPage, {});
  const { report, theme } = await readPage(decode(page.bytes, typeOf(page)), url);
  return told(feed, report.outcome === 'read' ? { kind: 'read', theme } : { kind: 'not-read' }, { page: report });
}
