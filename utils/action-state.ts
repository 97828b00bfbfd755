import type { PageState } from './messages.ts';

/** What the toolbar icon can say. The three differ by shape; colour only helps. */
export type ActionState = 'plain' | 'open' | 'off';

/** The sizes that toolbars ask for, at 100 % to 300 %. */
export const actionSizes = [16, 24, 32, 48] as const;

const iconsNamed = (suffix: string) =>
  Object.fromEntries(actionSizes.map(size => [size, `/icon/${size}${suffix}.png`])) as Record<string, string>;

/** Icon files for `action.setIcon({path})`, and the key of the tooltip in `locales/` under "action". */
export const actionStates: Readonly<Record<ActionState, { icons: Record<string, string>; title: ActionState }>> = {
  plain: { icons: iconsNamed(''), title: 'plain' },
  open: { icons: iconsNamed('-open'), title: 'open' },
  off: { icons: iconsNamed('-off'), title: 'off' },
};

/** The icon for a tab: `allowed` is the host permission, `page` what the hub page said of itself, if anything. */
export function actionStateOf(allowed: boolean, page?: Pick<PageState, 'kind' | 'open'>): ActionState {
  if (!allowed || page?.kind === 'off-limits') return 'off';
  return page?.open ? 'open' : 'plain';
}
