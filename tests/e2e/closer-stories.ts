import { story } from '../hub/page.ts';
import { gallery } from '../hub/stories/special.ts';
import type { Block } from '../hub/types.ts';

const p = (html: string): Block => ({ kind: 'p', html });

/** A story with notes at its end and in boxes, and films of others. */
export const noted = story('noted', {
  ...gallery,
  slug: 'a-story-with-notes',
  blocks: [
    p('The lake grows five times its size.<sup><a href="#fn1" id="ref1">1</a></sup> Nobody is surprised by that.'),
    p('<iframe data-src="https://www.youtube.com/embed/dQw4w9WgXcQ" title="The lake from above"></iframe>'),
    p('<iframe data-src="https://www.example.org/widget" title="A widget"></iframe>'),
    ...gallery.blocks.slice(0, 2),
    p('At the end stand the notes, as a careful publisher writes them.'),
    // As a plugin writes them that shows each in a box beside its mark; and what only the page's style sheet hides.
    p(
      'Others keep them in boxes.<sup><a role="button">2</a></sup><span role="tooltip" class="boxed">Counted by hand.</span> Some hide a part<span class="boxed"> from everybody</span> of a line.<style>.boxed { display: none }</style>',
    ),
    // As WordPress's own block writes them.
    p(
      '</p><ol class="wp-block-footnotes"><li id="fn1">Measured at Kampong Luong. <a href="#ref1">↩︎</a></li><li>Nobody leads to this one.</li></ol><p>',
    ),
  ],
});

/** A story with a chart in lines, dressed by the page's style sheet, one in points, drawn by its script, and what is no picture. */
export const drawn = story('drawn', {
  ...gallery,
  slug: 'a-story-with-charts',
  blocks: [
    gallery.blocks[0]!,
    p(
      '</p><style>.bar { fill: rgb(0, 128, 0) }</style><figure><svg viewBox="0 0 400 200" width="400" height="200" aria-label="Boats a year"><rect class="bar" width="400" height="150"/><text x="9" y="180">2024</text></svg><figcaption>Boats, by year.</figcaption></figure><p>',
    ),
    gallery.blocks[1]!,
    p(
      '</p><canvas width="300" height="150" aria-label="Rowers"></canvas><canvas width="300" height="150"></canvas><canvas width="300" height="150" style="visibility: hidden"></canvas><script>{ const [seen, , hidden] = document.querySelectorAll("canvas"); hidden.getContext("2d").fillRect(0, 0, 300, 100); const pen = seen.getContext("2d"); pen.fillStyle = "rgb(128, 0, 0)"; pen.fillRect(0, 0, 300, 100); }</script><p>A sign <svg width="16" height="16" aria-label="Boat"><circle r="8"/></svg> stands in a line.',
    ),
    p(
      '</p><svg viewBox="0 0 10 1" style="width: 100%; height: 120px"><path d="M0 0H10V1Z"/></svg><p>Waves part the sections.',
    ),
  ],
});
