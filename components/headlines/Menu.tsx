import { useEffect, useRef } from 'preact/hooks';
import { fill } from '../../utils/strings.ts';
import { Radios } from '../ui/Radios.tsx';
import { type Show, shows, type View } from './listing.ts';
import type { HeadlineWords } from './words.ts';

interface MenuProps {
  view: View;
  words: HeadlineWords;
  /** Not in a private window. */
  onAllRead?(): void;
  /** Absent where nothing is ticked. */
  onListen?(): void;
  onShow(show: Show): void;
  onLeave(): void;
}

const names = { all: 'showAll', unread: 'showUnread', saved: 'showSaved' } as const;
/** Keys with what they do. */
const keys = [
  ['J K', 'keyWalk'],
  ['O', 'keyOpen'],
  ['M', 'keyRead'],
  ['S', 'keySave'],
  ['X', 'keyTick'],
  ['L', 'keyListen'],
  ['/', 'keySearch'],
  ['Z', 'keyUndo'],
] as const;

/** What is behind the three dots: which stories are shown, all of them as read, and the keys. */
export function Menu({ view, words, onAllRead, onListen, onShow, onLeave }: MenuProps) {
  const menu = useRef<HTMLDivElement>(null);
  useEffect(() => menu.current!.querySelector<HTMLElement>('input:checked')?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onLeave();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc leaves it from anything in it
    <div class="menu" ref={menu} onKeyDown={leave}>
      <div role="radiogroup" aria-label={words.show}>
        <Radios
          group="show"
          choices={shows.map(value => ({ value, name: words[names[value]] }))}
          chosen={view.show}
          onChoose={onShow}
        />
      </div>
      {onAllRead && (
        <button type="button" class="act menu-act" onClick={onAllRead}>
          {view.topic === null ? words.allRead : fill(words.allReadIn, { topic: view.topic })}
        </button>
      )}
      {onListen && (
        <button type="button" class="act menu-act" onClick={onListen}>
          {words.listenAll}
        </button>
      )}
      <dl class="keys">
        {keys.map(([key, does]) => (
          <div key={key}>
            <dt>{key}</dt>
            <dd>{words[does]}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
