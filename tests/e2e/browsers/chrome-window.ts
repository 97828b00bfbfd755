import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { until } from './remote.ts';

/** Switches that let a test see and press Chromium's own buttons: its protocol for the browser's window, at any free port. */
export const windowArgs = ['--enable-ui-devtools=0', '--enable-features=ui-debug-tools-enable-synthetic-events'];

interface Node {
  nodeId: number;
  attributes?: string[];
  children?: Node[];
}
interface Style {
  matchedCSSRules: { rule: { style: { cssProperties: { name: string; value: string }[] } } }[];
}

/** A person needs this long to read; Chromium takes no press that comes sooner. */
const readingMs = 1_200;

/** Every view under a node that is of this class. */
function* viewsOf(node: Node, name: string): Generator<Node> {
  if (node.attributes?.[1] === name) yield node;
  for (const child of node.children ?? []) yield* viewsOf(child, name);
}

/** Presses a button of the browser's own dialog, e.g. its question for a permission. */
export async function pressInDialog(profile: string, label: string): Promise<void> {
  const file = join(profile, 'UIDevToolsActivePort');
  await until('the window’s protocol', () => existsSync(file) && statSync(file).size > 0);
  const port = Number.parseInt(readFileSync(file, 'utf8'), 10);
  const socket = new WebSocket(`ws://127.0.0.1:${port}/0`);
  await new Promise((done, failed) => {
    socket.onopen = done;
    socket.onerror = () => failed(new Error('the browser’s window does not answer'));
  });
  const waiting = new Map<number, (result: unknown) => void>();
  socket.onmessage = ({ data }) => {
    const { id, result } = JSON.parse(String(data)) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  };
  let last = 0;
  const send = <T>(method: string, params: object = {}) =>
    new Promise<T>(done => {
      waiting.set(++last, done as (result: unknown) => void);
      socket.send(JSON.stringify({ id: last, method, params }));
    });

  const textOf = async ({ nodeId }: Node) => {
    const { matchedCSSRules } = await send<Style>('CSS.getMatchedStylesForNode', { nodeId });
    return matchedCSSRules.flatMap(({ rule }) => rule.style.cssProperties).find(({ name }) => name === 'Text')?.value;
  };
  try {
    await send('DOM.enable');
    await send('CSS.enable');
    const dialog = await until('the browser’s dialog', async () => {
      const { root } = await send<{ root: Node }>('DOM.getDocument');
      return [...viewsOf(root, 'DialogClientView')][0];
    });
    await new Promise(done => setTimeout(done, readingMs));
    for (const { nodeId, ...button } of viewsOf(dialog, 'MdTextButton')) {
      if ((await textOf({ nodeId, ...button })) !== label) continue;
      for (const type of ['mousePressed', 'mouseReleased'])
        await send('DOM.dispatchMouseEvent', {
          nodeId,
          event: { type, x: 5, y: 5, button: 'left', wheelDirection: 'none' },
        });
      return;
    }
    throw new Error(`the browser’s dialog has no button “${label}”`);
  } finally {
    socket.close();
  }
}
