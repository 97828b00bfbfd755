import { popupFamilies } from '../hubs/popups.ts';
import type { SweepState } from '../messages.ts';
import { type SweepOptions, startSweep } from '../sweep/index.ts';
import type { Ground, StartJudge, Sweep } from '../sweep/types.ts';

/** The sweep of one page, which can be switched off and on again. */
export interface PageSweep extends Sweep {
  readonly isOn: boolean;
  /** Off: everything is put back, and only conditions are known of. */
  switch(on: boolean): void;
  describe(): SweepState;
}

const gatesOnly = popupFamilies.map(family => ({ ...family, popups: [] }));

/** A judge that spares whatever it finds and still tells of conditions: nobody reads over one because nothing is swept. */
const sparing =
  (start: StartJudge): StartJudge =>
  ground =>
    start(
      Object.create(ground, {
        spares: { value: () => true },
        record: { value() {} },
        shield: { value: { ...ground.shield, add() {} } },
      }) as Ground,
    );

/** Starts the sweep of a page, or leaves it off. A fault of ours must never cost the visitor the page: it is off then, and `onFault` is told. */
export function startPageSweep(
  document: Document,
  { on = true, ...options }: SweepOptions & { on?: boolean; onFault(): void },
): PageSweep {
  const listeners = new Set<() => void>();
  let sweep: Sweep | null = null;
  let isOn = on;
  const tell = () => {
    for (const listener of listeners) listener();
  };

  function onFault() {
    isOn = false;
    sweep = null;
    // Whoever started it has yet to hear of it.
    queueMicrotask(options.onFault);
  }

  function start() {
    const wanted = isOn;
    const judge = () => {
      const startJudge = options.judge?.();
      return startJudge && (wanted ? startJudge : sparing(startJudge));
    };
    try {
      const started = startSweep(document, { ...options, ...(!wanted && { families: gatesOnly }), judge, onFault });
      if (isOn !== wanted) return;
      sweep = started;
      sweep.onChange(tell);
    } catch {
      onFault();
    }
  }

  function end() {
    const before = sweep;
    sweep = null;
    before?.undo();
  }

  const page: PageSweep = {
    get isOn() {
      return isOn;
    },
    get swept() {
      return sweep?.swept ?? [];
    },
    get condition() {
      return sweep?.condition ?? null;
    },
    get pending() {
      return sweep?.pending ?? false;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    look: () => sweep?.look(),
    restore: id => sweep?.restore(id) ?? false,
    undo() {
      isOn = false;
      end();
      tell();
    },
    stop: () => sweep?.stop(),
    switch(on) {
      if (on === isOn) return;
      isOn = on;
      end();
      start();
      tell();
    },
    describe() {
      page.look();
      return { on: isOn, swept: page.swept, condition: page.condition };
    },
  };
  start();
  return page;
}
