/**
 * Month names, January to December, each with its short forms, by language (Unicode CLDR's names; full and abbreviated).
 * Looked up by the letters of a word without a final dot, lower case.
 */
const NAMES: readonly string[] = [
  // en, de, nl, sv, da, nb, id, ms, tl
  'january jan|february feb|march mar|april apr|may|june jun|july jul|august aug|september sep sept|october oct|november nov|december dec',
  'januar jänner jan|februar feber feb|märz mär mrz maerz|april apr|mai|juni jun|juli jul|august aug|september sep sept|oktober okt|november nov|dezember dez',
  'januari jan|februari feb|maart mrt|april apr|mei|juni jun|juli jul|augustus aug|september sep|oktober okt|november nov|december dec',
  'januari|februari|mars mar|april|maj|juni|juli|augusti|september|oktober|november|december',
  'januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december des',
  'januari|februari|maret|april|mei|juni|juli|agustus agu ags|september|oktober|november nop|desember des',
  'januari|februari|mac|april|mei|jun|julai|ogos ogo|september|oktober|november|disember dis',
  // fr, es, pt, it, ca, ro
  'janvier janv|février fév févr fevrier|mars|avril avr|mai|juin|juillet juil|août aout|septembre|octobre|novembre|décembre déc decembre',
  'enero ene|febrero|marzo|abril abr|mayo|junio|julio|agosto ago|septiembre setiembre set|octubre|noviembre|diciembre dic',
  'janeiro|fevereiro fev|março marco|abril|maio mai|junho|julho|agosto|setembro|outubro out|novembro|dezembro',
  'gennaio gen|febbraio|marzo|aprile|maggio mag|giugno giu|luglio lug|agosto|settembre|ottobre ott|novembre|dicembre',
  'gener|febrer|març|abril|maig|juny|juliol|agost|setembre|octubre|novembre|desembre',
  'ianuarie ian|februarie|martie|aprilie|mai|iunie iun|iulie iul|august|septembrie|octombrie|noiembrie noi|decembrie',
  // pl, cs, sk, hr, sl, hu, fi, et, lv, lt, tr, az, sq
  'stycznia styczeń sty|lutego luty lut|marca marzec|kwietnia kwiecień kwi|maja maj|czerwca czerwiec cze|lipca lipiec lip|sierpnia sierpień sie|września wrzesień wrz|października październik paź|listopada listopad lis|grudnia grudzień gru',
  'ledna leden|února únor|března březen|dubna duben|května květen|června červen|července červenec|srpna srpen|září|října říjen||prosince prosinec',
  'januára|februára|marca|apríla|mája|júna|júla|augusta|septembra|októbra|novembra|decembra',
  'siječnja|veljače|ožujka|travnja|svibnja|lipnja|srpnja|kolovoza|rujna||studenoga studenog|prosinca',
  'január jan|február|március márc|április ápr|május máj|június jún|július júl|augusztus|szeptember szept|október|november|december',
  'tammikuuta tammikuu|helmikuuta helmikuu|maaliskuuta maaliskuu|huhtikuuta huhtikuu|toukokuuta toukokuu|kesäkuuta kesäkuu|heinäkuuta heinäkuu|elokuuta elokuu|syyskuuta syyskuu|lokakuuta lokakuu|marraskuuta marraskuu|joulukuuta joulukuu',
  'jaanuar|veebruar|märts|aprill|mai|juuni|juuli|august|september|oktoober|november|detsember',
  'janvāris janvārī|februāris februārī|marts martā|aprīlis aprīlī|maijs maijā|jūnijs jūnijā|jūlijs jūlijā|augusts augustā|septembris septembrī|oktobris oktobrī|novembris novembrī|decembris decembrī',
  'sausio|vasario|kovo|balandžio|gegužės|birželio|liepos|rugpjūčio|rugsėjo|spalio|lapkričio|gruodžio',
  'ocak oca|şubat şub|mart|nisan nis|mayıs may|haziran haz|temmuz tem|ağustos ağu|eylül eyl|ekim eki|kasım kas|aralık ara',
  'janar|shkurt|mars|prill|maj|qershor|korrik|gusht|shtator|tetor|nëntor|dhjetor',
  // ru, uk, bg, sr, mk, be, el
  'января янв|февраля фев|марта мар|апреля апр|мая май|июня июн|июля июл|августа авг|сентября сен сент|октября окт|ноября ноя нояб|декабря дек',
  'січня січ|лютого лют|березня бер|квітня кві|травня тра|червня чер|липня лип|серпня сер|вересня вер|жовтня жов|листопада лис|грудня гру',
  'януари|февруари|март|април|май|юни|юли|август|септември|октомври|ноември|декември',
  'јануар јануара|фебруар фебруара|март марта|април априла|мај маја|јун јуна|јул јула|август августа|септембар септембра|октобар октобра|новембар новембра|децембар децембра',
  'ιανουαρίου ιαν|φεβρουαρίου φεβ|μαρτίου μαρ|απριλίου απρ|μαΐου μαΐ μαι|ιουνίου ιουν|ιουλίου ιουλ|αυγούστου αυγ|σεπτεμβρίου σεπ|οκτωβρίου οκτ|νοεμβρίου νοε|δεκεμβρίου δεκ',
  // ar (both sets), fa, he, hi, bn, ur
  'يناير|فبراير|مارس|أبريل ابريل إبريل|مايو|يونيو يونيه|يوليو يوليه|أغسطس اغسطس|سبتمبر|أكتوبر اكتوبر|نوفمبر|ديسمبر',
  'جانفي|فيفري|مارس|أفريل|ماي|جوان|جويلية|أوت||||',
  'كانون-الثاني|شباط|آذار|نيسان|أيار|حزيران|تموز|آب|أيلول|تشرين-الأول|تشرين-الثاني|كانون-الأول',
  'ינואר|פברואר|מרץ מרס|אפריל|מאי|יוני|יולי|אוגוסט|ספטמבר|אוקטובר|נובמבר|דצמבר',
  'जनवरी|फ़रवरी फरवरी|मार्च|अप्रैल|मई|जून|जुलाई|अगस्त|सितंबर सितम्बर|अक्टूबर अक्तूबर|नवंबर नवम्बर|दिसंबर दिसम्बर',
  'জানুয়ারি জানুয়ারি|ফেব্রুয়ারি ফেব্রুয়ারি|মার্চ|এপ্রিল|মে|জুন|জুলাই|আগস্ট|সেপ্টেম্বর|অক্টোবর|নভেম্বর|ডিসেম্বর',
  'جنوری|فروری|مارچ|اپریل|مئی|جون|جولائی|اگست|ستمبر|اکتوبر|نومبر|دسمبر',
  // km, th, lo, my, vi is numeric, ka, hy, sw
  'មករា|កុម្ភៈ កុម្ភះ|មីនា មិនា|មេសា|ឧសភា|មិថុនា|កក្កដា|សីហា|កញ្ញា|តុលា|វិច្ឆិកា|ធ្នូ',
  'มกราคม ม.ค|กุมภาพันธ์ ก.พ|มีนาคม มี.ค|เมษายน เม.ย|พฤษภาคม พ.ค|มิถุนายน มิ.ย|กรกฎาคม ก.ค|สิงหาคม ส.ค|กันยายน ก.ย|ตุลาคม ต.ค|พฤศจิกายน พ.ย|ธันวาคม ธ.ค',
  'ມັງກອນ|ກຸມພາ|ມີນາ|ເມສາ|ພຶດສະພາ|ມິຖຸນາ|ກໍລະກົດ|ສິງຫາ|ກັນຍາ|ຕຸລາ|ພະຈິກ|ທັນວາ',
  'იანვარი|თებერვალი|მარტი|აპრილი|მაისი|ივნისი|ივლისი|აგვისტო|სექტემბერი|ოქტომბერი|ნოემბერი|დეკემბერი',
  'januari|februari|machi|aprili|mei|juni|julai|agosti|septemba|oktoba|novemba|desemba',
];

/** Word → month 1–12. Words that mean different months in different languages keep the first (see order above). */
export const MONTHS: ReadonlyMap<string, number> = (() => {
  const months = new Map<string, number>();
  for (const language of NAMES) {
    language.split('|').forEach((names, index) => {
      for (const name of names.split(' ')) {
        if (name && !months.has(name)) months.set(name, index + 1);
      }
    });
  }
  return months;
})();
