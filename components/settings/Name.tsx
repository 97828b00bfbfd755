import { Mark } from '../ui/icons.tsx';

/** What the page is called: the mark, the product's name, and the page's own. */
export function Name({ title }: { title: string }) {
  return (
    <h1>
      <Mark size={24} />
      <span>Clearstory</span>
      <span class="aside"> {title}</span>
    </h1>
  );
}
