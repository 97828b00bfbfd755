// @vitest-environment node
import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { describe, expect, test } from 'vitest';
import { action as en } from '../../locales/en.json';
import { action as km } from '../../locales/km.json';
import { type ActionState, actionSizes, actionStateOf, actionStates } from '../../utils/action-state.ts';

const states = Object.keys(actionStates) as ActionState[];
const picture = (state: ActionState, size: number) =>
  PNG.sync.read(readFileSync(`public${actionStates[state].icons[size]!}`));

/** Which pixels are lighter than the icon's middle grey: what is left of it without colour. */
function shape({ data }: PNG): boolean[] {
  const grey = Array.from(
    { length: data.length / 4 },
    (_, i) => (data[4 * i]! + data[4 * i + 1]! + data[4 * i + 2]!) / 3,
  );
  const middle = (Math.min(...grey) + Math.max(...grey)) / 2;
  return grey.map(value => value > middle);
}

describe('the toolbar icon', () => {
  test('has every size in every state, and a title in both languages', () => {
    for (const state of states) {
      for (const size of actionSizes) {
        const { width, height } = picture(state, size);
        expect([width, height]).toEqual([size, size]);
      }
      expect(en[actionStates[state].title]).toContain('Clearstory');
      expect(km[actionStates[state].title]).toContain('Clearstory');
    }
    expect(new Set(states.map(state => en[actionStates[state].title])).size).toBe(states.length);
  });

  test('tells its states apart by shape: a tenth of the pixels differ without colour', () => {
    for (const size of actionSizes) {
      for (const [one, other] of [
        ['plain', 'open'],
        ['plain', 'off'],
        ['open', 'off'],
      ] as const) {
        const [a, b] = [shape(picture(one, size)), shape(picture(other, size))];
        const differing = a.filter((light, i) => light !== b[i]).length;
        expect(differing / a.length, `${one} and ${other} at ${size}`).toBeGreaterThan(0.1);
      }
    }
  });

  test.each([
    [false, { kind: 'story', open: true }, 'off'],
    [true, { kind: 'off-limits', open: false }, 'off'],
    [true, { kind: 'story', open: true }, 'open'],
    [true, { kind: 'story', open: false }, 'plain'],
    [true, undefined, 'plain'],
  ] as const)('allowed %s, page %j: %s', (allowed, page, state) => {
    expect(actionStateOf(allowed, page)).toBe(state);
  });
});
