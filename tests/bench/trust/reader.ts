import type { Theme } from '../../hub/types.ts';
import type { BrowserName } from '../../tools/find-browser.mjs';
import { startArm } from './arm.ts';
import { isClobber, isGreedy, isStress, type Vector } from './vectors.ts';
import { look, lookLazily, none, putInRoot, read, type Seen } from './visits.ts';

/** What hostile stories did on hub pages through the built reader. Names of vectors, where there were any. */
export interface Through {
  vectors: number;
  /** Pages opened: vectors stand together where they leave each other alone. */
  pages: number;
  /** Ran from the reader. */
  ran: string[];
  /** Asked, through the reader, hosts that the page without us does not ask. */
  asked: string[];
  /** The same, but a lazy loader asks them: pictures whose address waits in `data-src`, `data-srcset` or `noscript`. */
  lazy: string[];
  /** Vectors times the themes they were shown in. */
  shown: number;
  /** The reader stood, with the words before and after the vector that are text on the page without us. */
  told: number;
  /** The page was refused as too complex, which the reader said. */
  refused: string[];
  /** Of these the page without us shows nothing either. */
  gone: string[];
  /** None of these: the reader kept something back. */
  silent: string[];
  /** Shadowing names, in both themes. */
  clobbers: number;
  clobbersTold: number;
  /** From the page's end to the reader, on the slowest page of too much markup, beyond a page with none. */
  slowestMs: number;
  /** Put into the reader's own root as they are. */
  controls: number;
  /** Ran there: were these few, the zeros would mean nothing. */
  ranInRoot: number;
}

/** One that an exact rule reads, and one that the general way reads. Too much markup and shadowed names stand in both. */
const THEMES: readonly Theme[] = ['soledad', 'unknown'];
/** So many vectors share a page, until one of them disturbs the others. */
const TOGETHER = 20;

/** Of the control, so many share a page. */
const AT_A_TIME = 100;
const gaveUp = { tried: 1, ran: 0 };

const START =
  'The night train will run again from the first of June, the railway said on Tuesday, with new sleeping cars.';
const END =
  'Tickets will cost between eight and twenty-two dollars, and the first train leaves twenty minutes before ten.';
const marker = (number: number) =>
  `At kilometre ${number} the train passes house number ${number + 3}, and the guard writes it down in the book for the railway.`;

/** Everything that stands in the vectors' own names asks hosts of this number, so that each is known by its host. */
const named = (markup: string, number: number) => markup.replaceAll('evil.test', `v${number}.evil.test`);

/** Shows the vectors as stories of the hub, with us and without. `whole`: each hard one in every theme, and every one as a control. */
export async function throughReader(name: BrowserName, vectors: readonly Vector[], whole = true): Promise<Through> {
  const [ours, plain] = await Promise.all([startArm(name, true), startArm(name, false)]);
  const found: Through = {
    ...{ vectors: vectors.length, pages: 0, ran: [], asked: [], lazy: [], shown: 0, told: 0 },
    ...{ refused: [], gone: [], silent: [], clobbers: 0, clobbersTold: 0 },
    ...{ slowestMs: 0, controls: 0, ranInRoot: 0 },
  };
  let slug = 0;
  const publish = (paragraphs: readonly string[], theme: Theme) => {
    slug++;
    return [ours, plain].map(arm => arm.publish(`night-train-${slug}`, paragraphs, theme));
  };
  try {
    const harmless = new Map(THEMES.map(theme => [theme, publish([START, marker(0), END], theme)[0]!]));
    const empties = new Map<Theme, { hosts: ReadonlySet<string>; told: Seen }>();
    for (const [theme, address] of harmless) {
      const empty = await ours.visit(address, page => read(ours, page), none);
      if (!empty.told.opened) throw new Error('the reader does not open on a harmless story');
      empties.set(theme, empty);
    }

    async function show(group: readonly { vector: Vector; number: number }[], theme: Theme): Promise<void> {
      found.pages++;
      const empty = empties.get(theme)!;
      const marks = group.map(({ number }) => marker(number));
      const body = group.map(({ vector, number }) => `${marker(number)}</p><div>${named(vector[1], number)}</div><p>`);
      const [own, other] = publish([START, ...body, END], theme);
      const { told: seen, hosts } = await ours.visit(own!, page => read(ours, page), none);
      const words = [START, ...marks, END];
      const whole = seen.opened && words.every(each => seen.text.includes(each));
      const beyond = hosts.difference(empty.hosts);
      const apart = group.length > 1 && !(whole && seen.ran === 0);
      // Only what is missing or was asked for needs the page without us to compare with.
      const alike = apart || (whole && beyond.size === 0);
      const without = alike ? { told: '', hosts: beyond } : await plain.visit(other!, look, '');
      const more = beyond.difference(without.hosts);
      if (apart || (group.length > 1 && more.size > 0)) {
        const middle = group.length >> 1;
        await show(group.slice(0, middle), theme);
        await show(group.slice(middle), theme);
        return;
      }
      found.shown += group.length;
      const [{ vector }] = group as [{ vector: Vector; number: number }];
      // Markup that swallows what follows, or shows its source, does so on the publisher's page too.
      const lines = new Set(without.told.split('\n'));
      const visible = words.filter(each => lines.has(each));
      const told = whole || (seen.opened && visible.length > 0 && visible.every(each => seen.text.includes(each)));
      if (told) found.told += group.length;
      else if (visible.length === 0) found.gone.push(vector[0]);
      else if (seen.refused) found.refused.push(vector[0]);
      else found.silent.push(vector[0]);
      if (seen.ran > 0) found.ran.push(vector[0]);
      if (more.size > 0) {
        const loaded = await plain.visit(other!, lookLazily, '');
        found[more.difference(loaded.hosts).size > 0 ? 'asked' : 'lazy'].push(vector[0]);
      }
      for (const { vector } of group) {
        if (isClobber(vector)) {
          found.clobbers++;
          if (told) found.clobbersTold++;
        }
      }
      if (isStress(vector) && seen.opened) found.slowestMs = Math.max(found.slowestMs, seen.ms - empty.told.ms);
    }

    const numbered = vectors.map((vector, number) => ({ vector, number: number + 1 }));
    const together = async (some: typeof numbered, size: number, themes: (page: number) => readonly Theme[]) => {
      for (let from = 0; from < some.length; from += size)
        for (const theme of themes(from / size)) await show(some.slice(from, from + size), theme);
    };
    const is = (test: (vector: Vector) => boolean) => numbered.filter(({ vector }) => test(vector));
    const inTurn = (page: number): readonly Theme[] => [THEMES[page % 2]!];
    const inAll = whole ? () => THEMES : inTurn;
    await together(is(isStress), 1, inAll);
    await together(is(isClobber), TOGETHER, inAll);
    const other = is(vector => !isStress(vector) && !isClobber(vector));
    const { greedy = [], decent = [] } = Object.groupBy(other, ({ vector }) =>
      isGreedy(vector) ? 'greedy' : 'decent',
    );
    await together(greedy, 1, inTurn);
    await together(decent, TOGETHER, inTurn);
    const control = vectors.filter((vector, at) => !isStress(vector) && (whole || at % 3 === 0));
    found.controls = control.length;
    while (control.length > 0) {
      const some = control.slice(0, AT_A_TIME);
      const { told } = await ours.visit(harmless.get('soledad')!, page => putInRoot(ours, page, some), gaveUp);
      control.splice(0, told.tried);
      found.ranInRoot += told.ran;
    }
    return found;
  } finally {
    await ours.close();
    await plain.close();
  }
}
