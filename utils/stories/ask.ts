import type { Hub } from '../hubs/types.ts';
import { onHub } from './links.ts';
import type { Problem } from './types.ts';

/** How a hub is asked. Tests give their own clock limits and server. */
export interface Way {
  fetch: typeof fetch;
  /** Milliseconds for the whole answer, body included. */
  timeout: number;
}

/** A body that came whole. */
export interface Answer {
  kind: 'answer';
  bytes: Uint8Array;
  headers: Headers;
}

/** What came back. */
export type Reply = Answer | { kind: 'unchanged' } | { kind: 'problem'; problem: Problem; headers?: Headers };

const problem = (kind: Problem['kind'], headers?: Headers): Reply => ({ kind: 'problem', problem: { kind }, headers });

/** The body up to `most` decoded bytes, or null when there is more: a compressed answer is counted as it unpacks. */
async function read(response: Response, most: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let size = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.length;
    if (size > most) {
      await reader.cancel().catch(() => {});
      return null;
    }
    parts.push(value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const piece of parts) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** Whether an answer may come from there: from the hub or its feed's host, and never from http where https was asked. */
function mayAnswer(hub: Hub, asked: URL, end: URL | null): boolean {
  if (!end || !(onHub(hub, end) || end.hostname === hub.feedHost)) return false;
  return end.protocol === 'https:' || end.protocol === asked.protocol;
}

/**
 * Asks a hub for one address: without cookies, without a referrer, not from the browser's cache. An answer that another host gave
 * in the end is refused: from `www.` to the bare name and from http to https is no other host. Never rejects.
 */
export async function ask(hub: Hub, url: string, most: number, way: Way, extra: HeadersInit = {}): Promise<Reply> {
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), way.timeout);
  try {
    const response = await way.fetch(url, {
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      // `no-store` would say `Cache-Control: no-cache` to the hub and cost it its own cache.
      headers: { 'Cache-Control': 'max-age=0', ...extra },
      signal: stop.signal,
    });
    const { headers, status } = response;
    const elsewhere = response.redirected && !mayAnswer(hub, new URL(url), URL.parse(response.url));
    if (elsewhere || status === 304 || !response.ok) stop.abort();
    if (elsewhere) return problem('redirected');
    if (status === 304) return { kind: 'unchanged' };
    if (!response.ok) return { kind: 'problem', problem: { kind: 'http', status }, headers };
    const bytes = await read(response, most);
    if (!bytes) stop.abort();
    return bytes ? { kind: 'answer', bytes, headers } : problem('too-large');
  } catch {
    return problem(stop.signal.aborted ? 'timeout' : 'offline');
  } finally {
    clearTimeout(timer);
  }
}
