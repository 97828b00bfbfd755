import { fireEvent } from '@testing-library/preact';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { defaults, lookOf } from '../../../utils/choices.ts';
import { profiles } from '../../../utils/profiles.ts';
import { $, $$, click, reader, root, settled, show, words } from './reader-scene.ts';

describe('toolbar', () => {
  test('one panel at a time, and a press beside it closes it', async () => {
    show();
    await click('[data-opens=look]');
    await click('[data-opens=menu]');
    expect([$('.look'), $('.menu')]).toEqual([null, expect.anything()]);
    fireEvent.pointerDown($('h1')!);
    await settled();
    expect($('.menu')).toBeNull();
  });

  test('palette and text size are handed over as they are chosen', async () => {
    const { onLook } = show();
    await click('[data-opens=look]');
    fireEvent.click($('input[value=night]')!);
    await click('[aria-label="Larger text"]');
    const slider = $('input[type=range]') as HTMLInputElement;
    expect([slider.value, slider.getAttribute('aria-valuetext')]).toEqual(['5', '20 pixels']);
    slider.value = '11';
    fireEvent.input(slider);
    expect(onLook.mock.calls).toEqual([[{ palette: 'night' }], [{ textSize: 21 }], [{ textSize: 30 }]]);
    reader.update({ palette: 'night', textSize: 30 });
    expect($('.clearstory')!.dataset.palette).toBe('night');
    expect($('.clearstory')!.style.getPropertyValue('--size')).toBe('30px');
    onLook.mockClear();
    await click('[aria-label="Larger text"]');
    expect(onLook).not.toHaveBeenCalled();
  });

  test('every part of the look is handed over by itself, and shows on the root', async () => {
    const { onLook } = show();
    await click('[data-opens=look]');
    fireEvent.click($('input[name=typeface][value=dyslexic]')!);
    await click('[aria-label="Lines further apart"]');
    await click('[aria-label="Shorter lines"]');
    fireEvent.click($('input[name=align][value=justify]')!);
    await click('[aria-label="Letters further apart"]');
    await click('[aria-label="Words further apart"]');
    fireEvent.click($('input[name=day][value=sepia]')!);
    fireEvent.click($('input[name=night][value=black]')!);
    fireEvent.click($('.sash')!);
    const changes = onLook.mock.calls.map(([change]) => change);
    expect(changes).toEqual([
      { typeface: 'dyslexic' },
      { lineHeight: 1.7 },
      { lineLength: 60 },
      { align: 'justify' },
      { letterSpacing: 0.02 },
      { wordSpacing: 0.04 },
      { day: 'sepia' },
      { night: 'black' },
      { dimRepeats: false },
    ]);
    reader.update({ ...Object.assign({}, ...changes), palette: 'auto' });
    const { dataset, style } = $('.clearstory')!;
    expect(dataset).toMatchObject({ palette: 'sepia', face: 'dyslexic', align: 'justify', khmer: 'noto' });
    expect(['--size', '--line', '--length', '--letter', '--word'].map(name => style.getPropertyValue(name))).toEqual([
      '20px',
      '1.7',
      '60',
      '0.02em',
      '0.04em',
    ]);
  });

  test('Auto follows the system, by day and by night', () => {
    const system = Object.assign(new EventTarget(), { matches: false });
    vi.spyOn(window, 'matchMedia').mockReturnValue(system as unknown as MediaQueryList);
    show({}, { palette: 'auto', day: 'white', night: 'dusk' });
    expect($('.clearstory')!.dataset.palette).toBe('white');
    system.matches = true;
    system.dispatchEvent(new Event('change'));
    reader.update({});
    expect($('.clearstory')!.dataset.palette).toBe('dusk');
    reader.update({ palette: 'sepia' });
    expect($('.clearstory')!.dataset.palette).toBe('sepia');
    vi.restoreAllMocks();
  });

  test('a comfort profile is one tap, says which it is, and the defaults are one more', async () => {
    const { onLook } = show();
    await click('[data-opens=look]');
    const profile = (name: string) => $$('.look-profiles button').find(button => button.textContent === name)!;
    fireEvent.click(profile('Low vision'));
    expect(onLook).toHaveBeenLastCalledWith(profiles.lowVision);
    reader.update(profiles.lowVision);
    await settled();
    expect([
      words('.look-now'),
      profile('Low vision').ariaPressed ?? profile('Low vision').getAttribute('aria-pressed'),
    ]).toEqual(['Low vision', 'true']);
    reader.update({ lineHeight: 2.4 });
    await settled();
    expect(words('.look-now')).toBe('None');
    await click('.look-reset');
    expect(onLook).toHaveBeenLastCalledWith(lookOf(defaults));
  });

  test('the Khmer face can be chosen where there is Khmer to read', async () => {
    show();
    await click('[data-opens=look]');
    expect($('input[name=khmerFace]')).toBeNull();
    reader.unmount();
    const { onLook } = show({ textContent: 'ភ្នំពេញ' });
    await click('[data-opens=look]');
    fireEvent.click($('input[name=khmerFace][value=kantumruy]')!);
    expect(onLook).toHaveBeenCalledExactlyOnceWith({ khmerFace: 'kantumruy' });
  });

  test('a paragraph with a Khmer name in it is marked: no Khmer is spaced out', () => {
    show({}, {}, ['One.', 'At ភ្នំពេញ.']);
    expect($$('.story [data-khmer]').map(block => block.textContent)).toEqual(['At ភ្នំពេញ.']);
  });
});

describe('the view', () => {
  test('the story’s nodes are placed as they are, and the headline has the focus', () => {
    const fragment = document.createDocumentFragment();
    const paragraph = document.createElement('p');
    fragment.append(paragraph);
    show({}, { fragment });
    expect($('.story')!.firstChild).toBe(paragraph);
    reader.update({ palette: 'night', language: 'km' });
    expect($('.story')!.firstChild).toBe(paragraph);
    expect(root.activeElement).toBe($('h1'));
  });

  test('the end names the publisher’s own pages', () => {
    const { onLeave } = show({
      links: {
        comments: { url: 'https://thebettercambodia.com/rice/#respond', count: 1 },
        newsletter: { url: 'https://x.test/' },
      },
    });
    expect($$('.ways li').map(item => item.textContent)).toEqual(['Original page', '1 comment', 'Newsletter']);
    fireEvent.click($('.ways button')!);
    expect(onLeave).toHaveBeenCalledOnce();
  });

  test('after an update one line offers a reload', () => {
    const { onReload } = show();
    expect(words('.lines')).toBe('');
    reader.update({ outdated: true });
    expect(words('.lines')).toBe('Clearstory was updated. Reload');
    fireEvent.click($('.lines button')!);
    expect(onReload).toHaveBeenCalledOnce();
  });

  test('a picture that does not load takes its place with it', async () => {
    show({ leadImage: { src: 'https://thebettercambodia.com/a.jpg', alt: 'A field', caption: 'Rice. Photo: A' } });
    expect(words('.lead figcaption')).toBe('Rice. Photo: A');
    fireEvent.error($('.lead img')!);
    await settled();
    expect($('.lead')).toBeNull();
  });

  test('nothing is left when it goes, and the root’s styles stay', () => {
    show();
    root.prepend(document.createElement('style'));
    reader.unmount();
    expect([...root.children].map(child => child.localName)).toEqual(['style']);
  });
});

describe('the bar', () => {
  /** As the stage does once the view is on the page: it keeps every scroll from the page's own scripts. */
  const keepScrollsFromPage = () => {
    const stop = (event: Event) => event.stopImmediatePropagation();
    window.addEventListener('scroll', stop, { capture: true });
    return () => window.removeEventListener('scroll', stop, { capture: true });
  };
  const scrollTo = (top: number) => {
    vi.spyOn(window, 'scrollY', 'get').mockReturnValue(top);
    window.dispatchEvent(new Event('scroll'));
  };
  const resting = () => $('.bar')!.hasAttribute('data-rest');
  afterEach(() => vi.restoreAllMocks());

  test('rests after a while of reading down, and comes back on the way up, by pointer and by focus', () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show();
    (root.activeElement as HTMLElement).blur();
    const release = keepScrollsFromPage();
    const readOn = (top: number) => {
      scrollTo(top);
      vi.advanceTimersByTime(2000);
    };
    readOn(100);
    expect(resting()).toBe(false);
    readOn(200);
    expect(resting()).toBe(true);
    scrollTo(150);
    expect(resting()).toBe(false);
    readOn(300);
    window.dispatchEvent(new PointerEvent('pointermove', { clientY: 40 }));
    expect(resting()).toBe(false);
    readOn(400);
    expect(resting()).toBe(false);
    window.dispatchEvent(new PointerEvent('pointermove', { clientY: 400 }));
    readOn(500);
    expect(resting()).toBe(true);
    $('.bar-leave')!.focus();
    expect(resting()).toBe(false);
    release();
  });

  test('never rests by itself where motion is not wanted', () => {
    vi.spyOn(window, 'matchMedia').mockReturnValue(
      Object.assign(new EventTarget(), { matches: true }) as unknown as MediaQueryList,
    );
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });
    show();
    (root.activeElement as HTMLElement).blur();
    for (const top of [100, 200]) scrollTo(top);
    vi.advanceTimersByTime(5000);
    expect(resting()).toBe(false);
  });
});
