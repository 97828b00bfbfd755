import { Mark } from '../ui/icons.tsx';
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
        <h1>
          <Mark size={24} />
          <span>Clearstory</span>
          <span class="aside"> {words.title}</span>
        </h1>
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
