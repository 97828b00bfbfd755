import { render } from 'preact';
import { expect, test } from 'vitest';
import { Switch } from '../../../components/ui/Switch.tsx';

test('a switch that comes with a later rendering of the page has a label of its own', () => {
  const root = document.createElement('div');
  document.body.append(root);
  const labels = ['Marks', 'Peek', 'Badge'];
  for (let count = 1; count <= labels.length; count++)
    render(
      <main>
        {labels.slice(0, count).map(label => (
          <Switch key={label} label={label} help="" on={false} onChange={() => {}} />
        ))}
      </main>,
      root,
    );
  const named = [...root.querySelectorAll('input')].map(({ labels }) => labels?.[0]?.textContent);
  expect(named).toEqual(labels);
});
