import { describe, expect, test } from 'vitest';
import type { Feature } from '../../../components/reader/feature.ts';
import { $, click, features, press, reader, root, settled, show } from './reader-scene.ts';

describe('Esc', () => {
  test('closes what the toolbar opened and gives the focus back; then there is nothing inside to close', async () => {
    show();
    expect(press('Escape')).toBe(false);
    await click('[data-opens=look]');
    expect($('.look')).not.toBeNull();
    expect(press('Escape')).toBe(true);
    await settled();
    expect($('.look')).toBeNull();
    expect(root.activeElement).toBe($('[data-opens=look]'));
    expect(press('Escape')).toBe(false);
  });

  test('the toolbar goes first, the receipt only from inside it', async () => {
    show({}, { swept: [{ kind: 'popup', rule: 'a', sample: 'Hello' }] });
    await click('.tidied');
    expect(press('Escape')).toBe(false);
    $('.tidied')!.focus();
    await click('[data-opens=menu]');
    expect(press('Escape')).toBe(true);
    await settled();
    expect([$('.menu'), $('.receipt')]).toEqual([null, expect.anything()]);
    $('.tidied')!.focus();
    expect(press('Escape')).toBe(true);
    await settled();
    expect($('.receipt')).toBeNull();
  });
});

describe('two features at once', () => {
  /** A feature that is on from its key to Esc and takes arrows meanwhile. */
  const switched =
    (key: string, told: string[]): Feature =>
    () => {
      let on = false;
      return {
        update() {},
        take(call) {
          if (call.key === key) on = true;
          else if (!on || call.key !== 'ArrowRight') return false;
          told.push(`${key} ${call.key}`);
          return true;
        },
        escape() {
          const was = on;
          on = false;
          if (was) told.push(`${key} off`);
          return was;
        },
      };
    };

  test('keys and Esc are of what was turned to last; a panel goes before all of them', async () => {
    const told: string[] = [];
    const more: Partial<Record<string, Feature>> = { focus: switched('f', told), aloud: switched('l', told) };
    show({}, { load: async name => more[name] ?? features[name]! });
    for (const key of ['f', 'l', 'ArrowRight', 'f', 'ArrowRight']) {
      press(key);
      await settled();
    }
    await click('[data-opens=look]');
    expect([press('Escape'), told.splice(0)]).toEqual([true, ['f f', 'l l', 'l ArrowRight', 'f f', 'f ArrowRight']]);
    await settled();
    expect($('.look')).toBeNull();
    expect([press('Escape'), press('Escape'), press('Escape'), told]).toEqual([true, true, false, ['f off', 'l off']]);
  });

  test('what was open in the toolbar is not when the reader comes back', async () => {
    show();
    await click('[data-opens=menu]');
    reader.turn(false)();
    reader.turn(true)();
    await settled();
    expect($('.menu')).toBeNull();
  });
});
