import type { CDPSession, Page } from 'puppeteer-core';
import { call } from './remote.ts';
import type { InRoot, Plain } from './types.ts';

/** Chromium's way into closed shadow roots. */
export class ChromeRoots {
  readonly #sessions = new WeakMap<Page, CDPSession>();

  /** The protocol names the closed root, whoever made it: also that of a script whose extension is no longer there. */
  async run<A extends readonly Plain[], R>(page: Page, host: string, run: InRoot<A, R>, args: A): Promise<R> {
    const session = await this.sessionOf(page);
    const executionContextId = await this.world(page);
    const found = await session.send('Runtime.evaluate', {
      expression: `document.querySelector('${host}')`,
      contextId: executionContextId,
    });
    const { objectId } = found.result;
    const described = objectId && (await session.send('DOM.describeNode', { objectId }));
    const backendNodeId = described ? described.node.shadowRoots?.[0]?.backendNodeId : undefined;
    const root = backendNodeId && (await session.send('DOM.resolveNode', { backendNodeId, executionContextId }));
    const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
      functionDeclaration: `root => ${call(run, args, 'root')}`,
      arguments: [root ? { objectId: root.object.objectId! } : { value: null }],
      executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as R;
  }

  /** One protocol session a page, for all looks into roots. */
  async sessionOf(page: Page): Promise<CDPSession> {
    const session = this.#sessions.get(page) ?? (await page.createCDPSession());
    this.#sessions.set(page, session);
    return session;
  }

  /** A world beside the page's own, the same at each call: it sees the page's nodes, the page does not see it. */
  async world(page: Page): Promise<number> {
    const session = await this.sessionOf(page);
    const frameId = (page.mainFrame() as unknown as { _id: string })._id;
    const world = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'clearstory-test' });
    return world.executionContextId;
  }
}
