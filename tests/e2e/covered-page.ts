/* A page of any site with pop-ups that no rule knows, written for the tests of what the popup says and does about them. */

const style = `
.veil { position: fixed; inset: 0; z-index: 900; background: rgb(0 0 0 / .6); }
.letter { position: fixed; inset: 15% 20%; z-index: 901; padding: 40px; background: #fff; }
.bar { position: fixed; inset-inline: 0; bottom: 0; z-index: 800; padding: 24px; background: #ffd; }`;

const letter =
  '<div class="veil"></div><div class="letter" role="dialog"><h2>Join our newsletter</h2>' +
  '<p>Subscribe for stories of the week.</p><input type="email" placeholder="Your email address">' +
  '<button>Subscribe</button><button aria-label="Close">×</button></div>';
const bar =
  '<div class="bar"><p>We use cookies to improve your experience on this site.</p><button>Accept</button><button>Reject</button></div>';
const wall =
  '<style>body { overflow: hidden; }</style><div class="veil"></div><div class="letter" role="dialog"><h2>Sign in to continue reading</h2>' +
  '<form><input name="user"><input type="password"><button>Sign in</button></form></div>';

export const letterWords = 'Join our newsletter';
export const barWords = 'We use cookies';

/** The boxes come by script after `load`, as pop-ups do. `kind` is what WordPress says of the page. */
function covered(kind: string, boxes: string): string {
  const text = 'The ferry crosses the river twice a day, and on market days once more. ';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Ferry</title><style>${style}</style></head>
<body class="${kind}"><main><article class="post"><h1 class="entry-title">The Ferry at Neak Loeung</h1>
<div class="entry-content">${`<p>${text.repeat(6)}</p>`.repeat(12)}</div></article></main>
<script>
addEventListener('load', () => setTimeout(() => document.body.insertAdjacentHTML('beforeend', ${JSON.stringify(boxes)}), 100));
</script></body></html>`;
}

export const coveredPage = covered('archive', letter + bar);
export const walledPage = covered('single single-post', wall);

/** Runs on the page: which of the boxes can be seen. */
export const seen = () =>
  ['.letter', '.bar'].filter(selector =>
    document
      .querySelector(selector)
      ?.checkVisibility({ opacityProperty: true, visibilityProperty: true, contentVisibilityAuto: true }),
  );
