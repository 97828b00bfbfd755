import { afterEach, expect, test } from 'vitest';
import { keepOnPage } from '../../../entrypoints/beside.content/on-page.ts';

let end = new AbortController();
afterEach(() => end.abort());

function stand(isOpen: () => boolean) {
  end = new AbortController();
  document.body.replaceChildren();
  const host = document.createElement('clear-story');
  const place = document.createElement('div');
  host.attachShadow({ mode: 'closed' }).append(place);
  document.body.append(host);
  keepOnPage(place, isOpen, end.signal);
  return host;
}
const soon = () => new Promise(resolve => setTimeout(resolve, 5));

test('a page that makes its body anew does not take the story along', async () => {
  const host = stand(() => true);
  document.body.replaceChildren(document.createElement('main'));
  await soon();
  expect(document.body.lastChild).toBe(host);
  document.documentElement.replaceChild(document.createElement('body'), document.body);
  await soon();
  expect(document.body.lastChild).toBe(host);
  document.body.replaceChildren();
  await soon();
  expect(host.isConnected).toBe(true);
  const html = document.createElement('html');
  html.append(document.createElement('head'), document.createElement('body'));
  document.documentElement.remove();
  document.append(html);
  await soon();
  expect(document.body.lastChild).toBe(host);
});

test('one that was left stays away, and a page that fights for its body wins in the end', async () => {
  let open = false;
  const host = stand(() => open);
  host.remove();
  await soon();
  expect(host.isConnected).toBe(false);
  open = true;
  document.body.append(host);
  const fight = new MutationObserver(() => host.remove());
  fight.observe(document.body, { childList: true });
  host.remove();
  await soon();
  fight.disconnect();
  expect(host.isConnected).toBe(false);
});

test('a page that is inert when the story comes is not; what the page makes inert later is its own', async () => {
  document.documentElement.inert = true;
  stand(() => true);
  expect(document.documentElement.inert).toBe(false);
  document.body.inert = true;
  document.body.prepend(document.createElement('dialog'));
  await soon();
  expect(document.body.inert).toBe(true);
  document.body.inert = false;
});
