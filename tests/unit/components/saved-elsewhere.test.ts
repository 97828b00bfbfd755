import { expect, test, vi } from 'vitest';
import { besideOf } from '../../../components/reader/features/Beside.tsx';
import { $$, features, keeper, settled, show } from './reader-scene.ts';

test('a story that another tab saved, or let go, says so when one comes back to it', async () => {
  const isSaved = vi.fn(async () => ({ saved: false }));
  const beside = besideOf({ ...keeper, isSaved });
  show({}, { saves: true, load: async name => (name === 'beside' ? beside : features[name]!) });
  const says = () => $$('.bar-acts button').map(({ textContent }) => textContent);
  await vi.waitFor(() => expect(isSaved).toHaveBeenCalled());
  for (const saved of [true, false]) {
    isSaved.mockResolvedValue({ saved });
    document.dispatchEvent(new Event('visibilitychange'));
    await settled();
    await settled();
    expect(says().includes('Saved')).toBe(saved);
  }
});
