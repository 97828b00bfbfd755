import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import type { LibraryProps } from '../../../components/settings/Library.tsx';
import type { NewsProps } from '../../../components/settings/News.tsx';
import { Options } from '../../../components/settings/Options.tsx';
import { Welcome } from '../../../components/settings/Welcome.tsx';
import { options as en, welcome as welcomeEn } from '../../../locales/en.json';
import { options as km, welcome as welcomeKm } from '../../../locales/km.json';
import { theBetterCambodia as hub } from '../../../utils/hubs/hubs.ts';
import { defaults, palettes, type Settings, textSizes } from '../../../utils/settings.ts';

afterEach(cleanup);

function show(
  settings: Partial<Settings> = {},
  words = en,
  notify: Partial<NewsProps> = {},
  library: Partial<LibraryProps> = {},
  linkSites: readonly string[] = [],
) {
  const acts = {
    onChange: vi.fn(),
    onRejoin: vi.fn(),
    onAllowSite: vi.fn(),
    onRemoveSite: vi.fn(),
    onReleaseSite: vi.fn(),
    onNotify: vi.fn(),
    onSync: vi.fn(),
    onExport: vi.fn(),
    onImport: vi.fn(),
    onForget: vi.fn(),
    onUnforget: vi.fn(),
  };
  const whole = { ...defaults, ...settings };
  const page = (change: Partial<Settings> = {}) => (
    <Options
      settings={{ ...whole, ...change }}
      hubs={<p>The hubs</p>}
      allowedSites={['example.org']}
      linkSites={linkSites}
      words={words}
      language={words === km ? 'km' : 'en'}
      news={{ mayNotify: false, notifyRefused: false, onNotify: acts.onNotify, ...notify }}
      library={{
        sync: whole.sync,
        syncProblem: null,
        imported: null,
        exported: null,
        forgotten: null,
        ...acts,
        ...library,
      }}
      {...acts}
    />
  );
  const { rerender } = render(page());
  return { ...acts, again: (change: Partial<Settings>) => rerender(page(change)) };
}

describe('options', () => {
  test('the first control is the automatic reader', () => {
    const { onChange } = show();
    const first = document.querySelector<HTMLInputElement>('input, select, textarea, button')!;
    expect(first.type).toBe('checkbox');
    expect(first.labels![0]!.textContent).toContain('Open stories in the reader automatically');
    expect(first.checked).toBe(true);
    fireEvent.click(first);
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ autoReader: false });
  });

  test('each change is handed over alone, as it is made', () => {
    const { onChange } = show();
    fireEvent.click(screen.getByLabelText(/Put pop-ups away/));
    fireEvent.click(screen.getByRole('radio', { name: 'Sepia' }));
    fireEvent.click(screen.getByRole('radio', { name: 'ខ្មែរ' }));
    fireEvent.click(screen.getByRole('button', { name: 'Larger text' }));
    fireEvent.click(screen.getByRole('button', { name: 'Smaller text' }));
    expect(onChange.mock.calls).toEqual([
      [{ sweep: false }],
      [{ palette: 'sepia' }],
      [{ language: 'km' }],
      [{ textSize: 21 }],
      [{ textSize: 19 }],
    ]);
  });

  test('every palette can be chosen, and shows itself', () => {
    show({ palette: 'dusk' });
    const radios = screen
      .getAllByRole<HTMLInputElement>('radio')
      .filter(radio => palettes.includes(radio.value as never));
    expect(radios.map(radio => radio.value).slice(0, palettes.length)).toEqual([...palettes]);
    expect(radios.filter(radio => radio.checked).map(radio => radio.value)).toContain('dusk');
    const shown = [...document.querySelectorAll<HTMLElement>('[data-palette]')].map(half => half.dataset.palette);
    expect(new Set(shown)).toEqual(new Set(palettes.filter(palette => palette !== 'auto')));
  });

  test('text size is a slider that speaks pixels, and stops at its ends', () => {
    const { onChange } = show({ textSize: textSizes.at(-1)! });
    const slider = screen.getByRole('slider', { name: 'Text size' });
    expect(slider.getAttribute('aria-valuetext')).toBe('30 pixels');
    const larger = screen.getByRole('button', { name: 'Larger text' });
    expect(larger.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(larger);
    expect(onChange).not.toHaveBeenCalled();
    fireEvent.input(slider, { target: { value: '0' } });
    expect(onChange).toHaveBeenCalledExactlyOnceWith({ textSize: 15 });
  });

  test('lists the sites of the reader’s choice, each to be taken off', () => {
    const { onRejoin, onAllowSite, onRemoveSite } = show({
      leftAlone: ['thebettercambodia.com'],
      sweptSites: ['example.org', 'withheld.example'],
    });
    fireEvent.click(screen.getByRole('button', { name: 'Remove: thebettercambodia.com' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove: example.org' }));
    fireEvent.click(screen.getByRole('button', { name: 'Allow: withheld.example' }));
    expect(onRejoin).toHaveBeenCalledExactlyOnceWith('thebettercambodia.com');
    expect(onRemoveSite).toHaveBeenCalledExactlyOnceWith('example.org', 'sweptSites');
    expect(onAllowSite).toHaveBeenCalledExactlyOnceWith('withheld.example');
    expect(screen.queryByRole('button', { name: 'Allow: example.org' })).toBeNull();
    cleanup();
    show();
    expect(document.querySelector('.sites')).toBeNull();
  });

  test('a site that is taken off takes the focus along neither from its list nor from its section', async () => {
    const [sweptSites, leftAlone] = [['example.org', 'other.example'], ['thebettercambodia.com']];
    const { again } = show({ sweptSites, leftAlone });
    screen.getByRole('button', { name: 'Remove: example.org' }).focus();
    again({ sweptSites: ['other.example'] });
    const next = screen.getByRole('button', { name: 'Allow: other.example' });
    await vi.waitFor(() => expect(document.activeElement).toBe(next));
    screen.getByRole('button', { name: 'Remove: thebettercambodia.com' }).focus();
    again({ sweptSites: ['other.example'], leftAlone: [] });
    await vi.waitFor(() => expect(document.activeElement?.closest('section')?.id).toBe('popups'));
  });

  test('lists the sites that are always read, and those that were allowed for a link', () => {
    const { onRemoveSite, onReleaseSite } = show({ readSites: ['example.org'] }, en, {}, {}, ['link.example']);
    fireEvent.click(screen.getByRole('button', { name: 'Remove: example.org' }));
    fireEvent.click(screen.getByRole('button', { name: 'Remove: link.example' }));
    expect(onRemoveSite).toHaveBeenCalledExactlyOnceWith('example.org', 'readSites');
    expect(onReleaseSite).toHaveBeenCalledExactlyOnceWith('link.example');
  });

  test('notifications are asked for by their own switch, which is on only where the browser permits them', () => {
    const { onNotify, onChange } = show({ notify: true });
    const button = screen.getByLabelText<HTMLInputElement>(/^Notifications/);
    expect(button.checked).toBe(false);
    fireEvent.click(button);
    expect(onNotify).toHaveBeenCalledExactlyOnceWith(true);
    expect(onChange).not.toHaveBeenCalled();
    cleanup();
    show({ notify: true }, en, { mayNotify: true });
    expect(screen.getByLabelText<HTMLInputElement>(/^Notifications/).checked).toBe(true);
    cleanup();
    show({}, en, { notifyRefused: true });
    expect(screen.getByLabelText(/^NotificationsYour browser did not allow it/)).toBeTruthy();
  });

  test('quiet hours are two hours of the day, in the digits of the language', () => {
    show();
    expect(screen.queryByLabelText('From')).toBeNull();
    cleanup();
    const { onChange } = show({ quietHours: true });
    fireEvent.change(screen.getByLabelText('From'), { target: { value: '23' } });
    fireEvent.change(screen.getByLabelText('To'), { target: { value: '6' } });
    expect(onChange.mock.calls).toEqual([[{ quietFrom: 23 }], [{ quietTo: 6 }]]);
    cleanup();
    show({ quietHours: true }, km);
    expect(screen.getByLabelText('ពី').textContent).toContain('២២:០០');
  });

  test('the library: in step, as a file, forgotten and that undone', () => {
    const acts = show();
    fireEvent.click(screen.getByLabelText(/^Settings in step/));
    fireEvent.click(screen.getByRole('button', { name: 'Save the file' }));
    const file = new File(['{}'], 'x.json');
    fireEvent.change(screen.getByLabelText('Choose a file'), { target: { files: [file] } });
    fireEvent.click(screen.getByRole('button', { name: 'Forget' }));
    expect(acts.onSync).toHaveBeenCalledExactlyOnceWith(true);
    expect(acts.onExport).toHaveBeenCalledOnce();
    expect(acts.onImport).toHaveBeenCalledExactlyOnceWith(file);
    expect(acts.onForget).toHaveBeenCalledOnce();
    cleanup();
    const { onUnforget } = show({}, en, {}, { forgotten: 1 });
    expect(document.body.textContent).toContain('Forgotten: 1 story.');
    fireEvent.click(screen.getByRole('button', { name: 'Undo' }));
    expect(onUnforget).toHaveBeenCalledOnce();
  });

  test('what goes wrong is said plainly, and what is bad is named', () => {
    const said = (library: Partial<LibraryProps>, sync = false) => {
      cleanup();
      show({ sync }, en, {}, library);
      return document.getElementById('library')!.textContent!;
    };
    expect(said({ syncProblem: 'quota' }, true)).toContain('sync takes no more');
    expect(said({ syncProblem: 'missing' }, true)).toContain('This browser has no sync');
    expect(said({ syncProblem: 'quota' })).not.toContain('sync takes no more');
    expect(said({ imported: { problem: 'newer' } })).toContain('newer Clearstory');
    const bad = [
      { part: 'settings', which: ['textSize'] },
      { part: 'seen', which: Array.from({ length: 40 }, (_, n) => String(n + 1)) },
    ] as const;
    const text = said({ imported: { added: { seen: 3, positions: 1, saved: 2 }, bad, lost: ['positions', 'saved'] } });
    expect(text).toContain('Added: 3 stories read, 1 place in stories, 2 saved.');
    expect(text).toContain('Settings: these could not be read and were left out: textSize.');
    expect(text).toContain('11, 12 ….');
    expect(text).toContain('Places, Saved stories: this browser did not keep these.');
    expect(said({ exported: { lost: [] } })).not.toContain('could not read');
    expect(said({ exported: { lost: ['saved'] } })).toContain('Saved stories: this browser could not read these.');
  });

  test('every section of the list of sections is there, in both languages', () => {
    for (const words of [en, km]) {
      show({}, words);
      const targets = [...document.querySelectorAll<HTMLAnchorElement>('nav a')].map(link => link.hash.slice(1));
      expect(targets).toHaveLength(7);
      for (const id of targets) expect(document.getElementById(id)?.querySelector('h2')?.textContent).toBeTruthy();
      expect(document.body.textContent).not.toMatch(/[{}]|undefined/);
      cleanup();
    }
  });
});

describe('the first-run tab', () => {
  const welcome = (state: { allowed: boolean; justAllowed?: boolean }, words = welcomeEn) => {
    const acts = { onAllow: vi.fn(), onOptions: vi.fn() };
    render(<Welcome hub={hub} justAllowed={false} words={words} {...state} {...acts} />);
    return acts;
  };

  test('four sentences, the way to the options and to the hub', () => {
    const { onOptions } = welcome({ allowed: true });
    const sentences = [...document.querySelectorAll('li')].map(item => item.textContent!);
    expect(sentences).toHaveLength(4);
    for (const sentence of sentences) expect(sentence).toMatch(/^[^.]+\.$/);
    expect(sentences[2]).toMatch(/Esc or Alt\+R/);
    fireEvent.click(screen.getByRole('button', { name: 'Options' }));
    expect(onOptions).toHaveBeenCalledOnce();
    expect(screen.getByRole<HTMLAnchorElement>('link').href).toBe(hub.home);
  });

  test('asks for access while it is withheld, and says what to do once it is given', () => {
    const { onAllow } = welcome({ allowed: false });
    fireEvent.click(screen.getByRole('button', { name: 'Allow on this site' }));
    expect(onAllow).toHaveBeenCalledOnce();
    cleanup();
    welcome({ allowed: true, justAllowed: true });
    expect(screen.queryByRole('button', { name: 'Allow on this site' })).toBeNull();
    expect(screen.getByRole('status').hidden).toBe(false);
  });

  test('leaves no place unfilled in Khmer', () => {
    welcome({ allowed: false }, welcomeKm);
    expect(document.body.textContent).not.toMatch(/[{}]|undefined/);
  });
});
