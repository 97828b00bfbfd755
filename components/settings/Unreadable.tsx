import { Name } from './Name.tsx';
import type { OptionWords } from './words.ts';

interface UnreadableProps {
  words: OptionWords;
  onAgain(): void;
}

/** Instead of the options, where the browser gives nothing of what was kept: none is shown that is not so, and none written over. */
export function Unreadable({ words, onAgain }: UnreadableProps) {
  return (
    <div class="options">
      <header class="options-side">
        <Name title={words.title} />
      </header>
      <main>
        <div role="alert">
          <h2>{words.unreadable}</h2>
          <p class="about">{words.unreadableHelp}</p>
        </div>
        <button type="button" class="link strong" onClick={onAgain}>
          {words.tryAgain}
        </button>
      </main>
    </div>
  );
}
