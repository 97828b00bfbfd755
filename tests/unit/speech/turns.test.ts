// @vitest-environment node
import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takingTurns } from '../../../entrypoints/aloud.content/turns.ts';
import { FakeEngine } from './fake-engine.ts';
import { english, setUp } from './player-hand.ts';

test('tabs take turns: one voice is heard at a time', async () => {
  fakeBrowser.reset();
  const [first, second] = [new FakeEngine(english), new FakeEngine(english)];
  const one = setUp(takingTurns(first)).player;
  const other = setUp(takingTurns(second)).player;
  one.play();
  await new Promise(resolve => setTimeout(resolve, 5));
  other.play();
  await vi.waitFor(() => expect(one.state.status).toBe('paused'));
  expect([first.cancelled > 0, other.state.status]).toEqual([true, 'playing']);
  one.play();
  await vi.waitFor(() => expect(other.state.status).toBe('paused'));
  expect(one.state.status).toBe('playing');
});
