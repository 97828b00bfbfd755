import { useLayoutEffect, useRef } from 'preact/hooks';
import { Icon, Mark } from '../ui/icons.tsx';
import { type Pane, Panes } from '../ui/Panes.tsx';
import { followReading } from './follow.ts';
import { Look } from './Look.tsx';
import { Menu } from './Menu.tsx';
import type { Stretch } from './progress.ts';
import type { ReaderProps } from './props.ts';
import { useWords } from './words.ts';

/** What the toolbar can open, one at a time. */
export type Panel = 'look' | 'menu';

interface Props extends ReaderProps {
  stretches: readonly Stretch[];
  /** Headings for the contents; empty where there are none. */
  sections: readonly HTMLElement[];
  panel: Panel | null;
  onPanel(panel: Panel | null): void;
}

/** A story that was cut has no known length: these stand for what was not delivered. */
const undelivered: readonly Pane[] = Array.from({ length: 4 }, () => ({ none: true }));

export function Toolbar(props: Props) {
  const { article, hubName, stretches, panel, onPanel, onLeave } = props;
  const { say } = useWords();
  const bar = useRef<HTMLElement>(null);
  const row = useRef<HTMLSpanElement>(null);
  const meter = useRef<HTMLDivElement>(null);
  const latest = useRef({ stretches, say });
  latest.current = { stretches, say };
  // In the layout phase: it has to listen before the view is put on the page.
  useLayoutEffect(
    () =>
      followReading({
        bar: bar.current!,
        row: row.current!,
        stretches: () => latest.current.stretches,
        told: percent => {
          meter.current!.setAttribute('aria-valuenow', String(percent));
          meter.current!.setAttribute('aria-valuetext', latest.current.say('percent', { n: percent }));
        },
      }),
    [],
  );
  const opener = (name: Panel) => ({
    type: 'button' as const,
    'data-opens': name,
    'aria-expanded': panel === name,
    onClick: () => onPanel(panel === name ? null : name),
  });
  return (
    <header class="bar" ref={bar}>
      <div class="bar-name">
        <Mark />
        <span class="bar-hub" dir="auto">
          {hubName}
        </span>
      </div>
      <div
        ref={meter}
        class="bar-panes"
        role="progressbar"
        aria-label={say('progress')}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={0}
      >
        <Panes row={row} panes={article.access.state === 'complete' ? stretches : [...stretches, ...undelivered]} />
      </div>
      <div class="bar-acts">
        <div class="bar-drop">
          <button {...opener('look')} class={`act letters${panel === 'look' ? ' on' : ''}`} aria-label={say('look')}>
            <span aria-hidden="true">Aa</span>
          </button>
          {panel === 'look' && <Look {...props} />}
        </div>
        <div class="bar-drop">
          <button {...opener('menu')} class={`act icon${panel === 'menu' ? ' on' : ''}`} aria-label={say('more')}>
            <Icon name="more" />
          </button>
          {panel === 'menu' && <Menu {...props} onDone={() => onPanel(null)} />}
        </div>
        <span class="bar-line" aria-hidden="true" />
        <button type="button" class="act bar-leave" title={say('leaveKey')} onClick={onLeave}>
          {say('leave')}
        </button>
      </div>
    </header>
  );
}
