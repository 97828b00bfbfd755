import { loadHubs } from '../../utils/hub-store.ts';
import type { Handlers, OwnMessages } from '../../utils/messages.ts';
import { isSiteAllowed } from '../../utils/sites.ts';
import { ask } from '../../utils/stories/ask.ts';
import { discover } from '../../utils/stories/discover.ts';
import { maxBytes, parseFeed } from '../../utils/stories/parse.ts';

/** How a site's server is asked, for somebody who waits for it. */
const way = { fetch: (...given: Parameters<typeof fetch>) => fetch(...given), timeout: 15_000 };

/** Answers for hubs that the reader adds or checks. What parses feeds is here already. */
export const hubAnswers: Pick<Handlers<OwnMessages, unknown>, Extract<keyof OwnMessages, `hub:${string}`>> = {
  'hub:discover': ({ host, address }) => discover(host, address, { ...way, may: isSiteAllowed, now: Date.now() }),
  'hub:feed': async ({ id }) => {
    const hub = (await loadHubs()).find(each => each.id === id);
    if (!hub) return { problem: 'empty' };
    const answer = await ask(hub, hub.feed, maxBytes, way);
    if (answer.kind !== 'answer') {
      const { kind, status } =
        answer.kind === 'problem' ? answer.problem : { kind: 'empty' as const, status: undefined };
      return { problem: kind, ...(status !== undefined && { status }) };
    }
    const parsed = parseFeed(answer.bytes, hub, Date.now(), answer.headers.get('content-type') ?? '');
    if ('problem' in parsed) return { problem: parsed.problem };
    return { facts: parsed.facts, stories: parsed.items.length, newest: parsed.items[0]!.url };
  },
};
