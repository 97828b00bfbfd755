/** Pages that the demo hub does not have, for pictures. */

const paragraph =
  'يرتفع منسوب البحيرة كل عام مع موسم الأمطار، فتغمر المياه الغابات المحيطة بها ويعود الصيادون إلى قراهم العائمة. ' +
  'وقال أحد السكان إن الموسم هذا العام جاء متأخرا، لكن الأسماك كانت أوفر مما كانت عليه في السنوات الأخيرة.';

/** What stands in its way: the receipt has something to say. */
const letter = '<form class="newsletter"><p>اشترك في نشرتنا</p><input type="email"><button>اشترك</button></form>';

/** A story from right to left. */
export const rtl = `<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>البحيرة</title>
<meta property="article:published_time" content="2024-03-28T09:00:00+07:00"></head>
<body class="single single-post"><main><article class="post"><h1 class="entry-title">البحيرة التي تكبر خمس مرات كل عام</h1>
<div class="entry-content"><p>${paragraph}</p><h2>موسم الأمطار</h2><p>${paragraph} (2024)</p>${letter}
<blockquote><p>${paragraph}</p></blockquote><h2>القرى العائمة</h2><p>${paragraph}</p><h2>الصيد</h2>${`<p>${paragraph}</p>`.repeat(6)}
</div></article></main></body></html>`;
