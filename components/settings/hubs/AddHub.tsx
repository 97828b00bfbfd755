import { useEffect, useRef, useState } from 'preact/hooks';
import type { Found } from '../../../utils/stories/discover.ts';
import { fill } from '../../../utils/strings.ts';
import { useIdent } from '../../ui/ident.ts';
import type { Adding, HubActs, HubWords } from './types.ts';

interface AddHubProps extends Pick<HubActs, 'onLook' | 'onAllowFeed' | 'onAdd' | 'onNotNow'> {
  adding: Adding;
  words: HubWords;
}

/** What comes with the stories of a feed. */
export const textWord = (fullText: boolean): 'wholeText' | 'excerpts' => (fullText ? 'wholeText' : 'excerpts');

function Preview({ found, words }: { found: Found; words: HubWords }) {
  const { hub, facts, headlines } = found;
  const id = useIdent();
  const values = { name: hub.name, n: headlines.length, what: words[textWord(facts.fullText)] };
  return (
    <>
      <p class="strong">{fill(words.preview, values)}</p>
      <ul class="hub-headlines" aria-label={words.latest} id={id}>
        {headlines.slice(0, 3).map(({ url, title }) => (
          <li key={url} class="published" dir="auto">
            {title}
          </li>
        ))}
      </ul>
    </>
  );
}

/** A hub is added by its address: first a question of the browser for that site, then a look at what it has. */
export function AddHub({ adding, words, ...acts }: AddHubProps) {
  const id = useIdent();
  const handed = (adding.kind === 'idle' && adding.address) || '';
  const [text, setText] = useState(handed);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (handed) field.current?.focus();
  }, [handed]);
  const offered = useRef(false);
  // The buttons of an answer go with it: whoever pressed one is where the next address is typed.
  useEffect(() => {
    const offers = adding.kind === 'found' || adding.kind === 'elsewhere';
    if (offered.current && !offers && adding.kind !== 'looking') {
      field.current?.focus();
      setText('');
    }
    offered.current = offers || (offered.current && adding.kind === 'looking');
  }, [adding]);
  const look = (event: Event) => {
    event.preventDefault();
    acts.onLook(text);
  };
  const button = (word: string, does: () => void) => (
    <button type="button" class="link strong" onClick={does}>
      {word}
    </button>
  );
  return (
    <div class="option wide">
      <form class="hub-add" onSubmit={look}>
        <label for={id} class="option-label">
          {words.addTitle}
        </label>
        <p class="option-help" id={`${id}-help`}>
          {words.addHelp}
        </p>
        <div class="hub-field">
          <input
            ref={field}
            id={id}
            type="text"
            inputMode="url"
            autocomplete="url"
            autocapitalize="none"
            spellcheck={false}
            dir="ltr"
            required
            aria-describedby={`${id}-help`}
            value={text}
            onInput={event => setText(event.currentTarget.value)}
          />
          <button type="submit" class="link strong" aria-disabled={adding.kind === 'looking'}>
            {words.look}
          </button>
        </div>
      </form>
      <div class="hub-told" role="status">
        {adding.kind === 'looking' && <p>{fill(words.looking, { host: adding.host })}</p>}
        {adding.kind === 'said' && <p>{fill(words[adding.said.word], adding.said.values)}</p>}
        {adding.kind === 'elsewhere' && <p>{fill(words.elsewhere, { feed: adding.feed })}</p>}
        {adding.kind === 'found' && <Preview found={adding.found} words={words} />}
      </div>
      {adding.kind === 'elsewhere' && (
        <p class="hub-acts">
          {button(fill(words.allowFeed, { feed: adding.feed }), acts.onAllowFeed)}
          {button(words.notNow, acts.onNotNow)}
        </p>
      )}
      {adding.kind === 'found' && (
        <p class="hub-acts">
          {button(words.add, acts.onAdd)}
          {button(words.notNow, acts.onNotNow)}
        </p>
      )}
    </div>
  );
}
