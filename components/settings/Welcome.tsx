import type { Hub } from '../../utils/hubs/types.ts';
import { fill } from '../../utils/strings.ts';
import type { WelcomeWords } from './words.ts';

interface WelcomeProps {
  hub: Pick<Hub, 'name' | 'hosts' | 'home'>;
  /** The browser lets us work on the hub. */
  allowed: boolean;
  /** It was allowed just now, on this page. */
  justAllowed: boolean;
  words: WelcomeWords;
  onAllow(): void;
  onOptions(): void;
}

/** The first-run tab: what happens, that stories open by themselves, how to go back, how to switch that off. */
export function Welcome({ hub, allowed, justAllowed, words, onAllow, onOptions }: WelcomeProps) {
  const values = { hub: hub.name, host: hub.hosts[0]! };
  const [before, after] = words.fourth.split('{options}');
  return (
    <main class="welcome">
      <img src="/icon/128.png" alt="" width={64} height={64} />
      <h1>{words.title}</h1>
      {!allowed && (
        <div class="welcome-allow">
          <p>{fill(words.allowWhy, values)}</p>
          <button type="button" class="link strong" onClick={onAllow}>
            {words.allow}
          </button>
        </div>
      )}
      <p class="welcome-allow" role="status" hidden={!justAllowed}>
        {fill(words.allowed, values)}
      </p>
      <ol>
        <li>{fill(words.first, values)}</li>
        <li>{words.second}</li>
        <li>{words.third}</li>
        <li>
          {before}
          <button type="button" class="link" onClick={onOptions}>
            {words.optionsLink}
          </button>
          {after}
        </li>
      </ol>
      <p>
        <a class="link strong" href={hub.home}>
          {fill(words.visit, values)}
        </a>
      </p>
    </main>
  );
}
