import { joined, separate, stoppedBefore } from '../article/join.ts';
import type { JoinParts } from '../handover.ts';
import { fetchPage } from './fetch-page.ts';

/** Stories have two to ten parts; a chain that goes on for longer is left to the publisher's page. */
const mostParts = 20;

/**
 * Brings the further parts of a story, one after the other, and hands on each as it comes. It ends with the last part, with one
 * that does not come or is not the part that follows, or with one of which the publisher keeps something back.
 */
export const joinParts: JoinParts = async (story, { read, add, signal }) => {
  let now = story;
  while (!signal.aborted && now.parts?.next && now.parts.last - now.parts.first + 1 < mostParts) {
    const number = now.parts.last + 1;
    const { page, url } = await fetchPage(now.parts.next, signal);
    const reading = await read(page, url);
    if (signal.aborted || 'refusal' in reading) return;
    const { article: part, fragment } = reading;
    if (part.access.state !== 'complete') return add(stoppedBefore(now, part));
    // The address of a part that is not there leads to the first, or serves one that stands here already.
    if (part.parts?.first !== number || now.textContent.includes(part.textContent)) return;
    separate(fragment, number);
    now = joined(now, part);
    add(now, reading);
  }
};
