/*
 * What overlays say in other languages than English: Khmer (what walls ask; the rest of it stands in `words.ts`), French, German,
 * Spanish, Portuguese, Italian, Russian, Chinese, Japanese, Korean, Arabic, Vietnamese, Thai, Dutch, Polish, Turkish, Indonesian, Swedish, Danish, Norwegian,
 * Finnish, Greek, Hindi, Czech, Hungarian, Romanian, Ukrainian, Persian, Hebrew, Bengali, Lao, Burmese and Filipino. Stems, as parts of expressions: some scripts know no borders of words.
 */

export const login =
  '\\blogin\\b|connecte[rz]|identifie[rz]|anmelden|meld\\w*.{1,16}\\ban\\b|einlogg|logg\\w*.{1,16}\\bein\\b|inici\\w+ ses|accedi|вой(ти|дите)|авторизу|登[录錄入]|ログイン|로그인|(سجّ?ل|تسجيل) الدخول|đăng nhập|เข้าสู่ระบบ|inloggen|log in\\b|zaloguj|giriş yap|\\bmasuk\\b|ចូល(គណនី|ប្រើ)|logga in|logg inn|log ind|kirjaudu|συνδεθείτε|σύνδεση|लॉग ?इन|लॉगिन|साइन इन|přihlas|jelentkez|autentific|conectați|уві(йд|йт)|وارد شوید|התחבר|লগ ?ইন';
export const register =
  'cré\\w+ .{0,8}compte|inscri|reg[ií]str|konto|cuenta|cadastr|зарегистр|注册|註冊|[会會][员員]|登録|회원|가입|إنشاء حساب|đăng ký|สมัคร|maak .{1,16}account|üye ol|\\bdaftar|ចុះឈ្មោះ|បង្កើតគណនី|opprett|opret |rekisteröi|εγγραφ|पंजीकरण|रजिस्टर|účet|regisztr|зареєстр|ثبت.?نام|הירש|নিবন্ধন';
export const subscribe =
  'abon[nea]|\\babos?\\b|suscr|\\bassin|abbona|подпис|[订訂][阅閱]|[会會][员員]|購読|구독|유료|اشتر|مشترك|thuê bao|hội viên|สมาชิก|pelanggan|adhérent|prenumer|langganan|ជាវ|បង់ប្រាក់|សមាជិក|\\btilaa|συνδρομ|सदस्य|सब्सक्राइब|předplat|előfizet|підпис|передплат|اشتراک|מנוי|গ্রাহক|সাবস্ক্রাইব';
export const reading =
  'pour lire|lire (la|cet|l.article|plus)|poursui|la suite|pour continuer|(weiter|zu|artikel|mehr) ?(zu ?)?lesen|leyendo|para leer|leer (este|m[aá]s|el|todo)|(para|per) continuar|para ler|lendo|legger|чита(ть|йте)|чтени|продолж|全文|([继繼]续|繼續|[后後])[阅閱看]|[阅閱][读讀](本|此|更多)|続き|읽|قراءة|متابعة|đọc|อ่าน|(verder|te) lezen|lees .{0,12}verder|czyta[ćn]|okuma|devamını|(lanjut|untuk).{0,8}baca|អាន|läs(a)? (vidare|hela|mer|artikel)|läsning|(læs|les)e? (videre|hele|mer)|forts(æ|et)t|lukem|(lue|koko) .{0,6}(juttu|artikkeli)|διαβάσ|ανάγνωσ|συνέχεια|पढ़|जारी रख|číst|čten|celý článek|olvas|citi(ți|rea|t)|чита(ти|нн)|продовж|خواندن|ادامه|לקרוא|קריאה|পড়';
export const reserved =
  'réservé|exclusiv\\w+ (p|für)|nur für|vorbehalten|s[oó]lo para|só para|riservat|только|[仅僅]限|限定|전용|فقط|حصري|dành (riêng )?cho|alleen voor|exclusief|tylko dla|sadece|khusus|เฉพาะ|เท่านั้น|សម្រាប់តែ|(endast|bara|är) för|(kun|forbeholdt?) |eksklusiv|\\bvain |μόνο για|αποκλειστικ|केवल|सिर्फ|(jen|pouze) pro|\\bcsak|(doar|numai) pentru|лише|тільки|ویژه|בלבד|শুধু';
export const price =
  '\\d ?[€₽₫฿₩元円원]|руб|par mois|im monat|al mese?\\b|por mês|в месяц|每月|شهري|tháng|per maand|\\d ?zł|₺|rp ?\\d|บาท|\\d ?(kr|kč|lei|грн|₴|₹|₪|৳)|[₴₹₪৳] ?\\d';
/** Between accepting and paying. */
export const or =
  '\\b(o|ou|oder|of|lub|albo|eller|veya|ya da|tai|nebo|vagy|sau|atau)\\b|или|або|\\bή\\b|或|または|또는|hoặc|หรือ|ឬ|\\sیا\\s|\\sأو\\s';
export const adblock =
  'werbeblocker|bloqu\\w+ de (pub|an[uú]n)|блокировщик|[广廣広]告.{0,4}(拦截|攔截|屏蔽|过滤|ブロッ)|مانع الإعلان|chặn quảng cáo|(mem)?blokir\\w* iklan|(บล็อก|ปิดกั้น)โฆษณา|(ទប់ស្កាត់|រារាំង).{0,12}(ពាណិជ្ជកម្ម|ផ្សាយ)|blok\\w+ reklam|reklam engel|광고 차단|annon[sc]e?blo|reklameblo|mainos\\w*eston|αποκλεισμ.{0,6} διαφημ|(विज्ञापन|ऐड).{0,6}(ब्लॉक|अवरोध)|(reklám|hirdetés)blokk|bloc\\w+ (de|a) reclam|блокувальник|(حذف|مسدود).{0,8}(تبلیغ|آگهی)|חוסמ?.? פרסומות|বিজ্ঞাপন.{0,8}ব্লক';
export const human =
  '(pas|so(y|u|no)|bukan|phải|geen|jestem) .{0,4}rob[oô]t?|(không phải|bukan).{0,6}(người máy|bot)|kein roboter|robot değil|ไม่ใช่.{0,6}(หุ่นยนต์|บอท)|មិនមែន.{0,6}(រ៉ូបូត|មនុស្សយន្ត)|(êtes|sei|eres|es|você é|essere|là|adalah) (bien )?(une? )?(humain|h?uman[oa]|con người|manusia)|ein mensch (sind|bist|ist)|เป็นมนุษย์|ជាមនុស្ស|人間である|что вы.{0,4}человек|vérification de sécurité|(verificación|comprobación|verificação) de (seguridad|segurança)|sicherheits(über)?prüfung|не робот|人机|安全验证|ロボットでは|로봇이 아|(inte|ikke) (er )?en robot|et menneske|en människa|et ole robotti|δεν (είστε|είμαι) ρομπότ|रोबोट नहीं|nej(s|st)e?m? robot|nem vagyok robot|nu sun(t|teți) .{0,4}robot|ربات نیست|لست (روبوت|برنامج)|أنك إنسان|לא רובוט|রোবট নই';
export const older =
  'plus de|av(oi|e)[rz]|über|mindestens|älter|más de|mayor|tienes|mais de|più di|almeno|старше|исполнилось|есть|[满滿]|đủ|trên|أكثر|فوق|เกิน|ouder|ben je|masz|usia|di atas|อายุ|maior|maggior|över|äldre|fyllt|fyld?t|vähintään|άνω των|πάνω από|से अधिक|starší|elmúlt|peste|împlinit|виповнилося|بالای|מעל גיל|ber?umur|ອາຍຸ|အသက်';
export const adults =
  'aux majeurs|êtes majeur|volljährig|mayor de edad|maior de idade|maggiorenn|совершеннолет|成年人|[岁歲歳]以上|세 이상|meerderjarig|pełnoletn|18 yaş.{0,8}büyük|geburtsdatum|de naissance|nacimiento|nascimento|di nascita|tanggal lahir|ngày sinh|วันเกิด|อายุ.{0,12}(19|20) ปี|ថ្ងៃខែឆ្នាំកំណើត|myndig|täysi-ikäi|ενήλικ|वयस्क|18 (से|साल|वर्ष)|plnolet|nagykorú|повнолітн|প্রাপ্তবয়স্ক|f(ödelse|ødsels)dat|syntymäaika|γέννησης|जन्म ?तिथि|narození|születési|nașterii|народження';
export const terms =
  '(devez|müssen|debes?|deve|должны|必须|必須|يجب).{0,40}(conditions|bedingungen|condiciones|condições|condizioni|услови|条款|利用規約|الشروط)';

/** Free stories, and that they were read. */
export const free =
  'gra(tis|tuit)|kostenlos|бесплатн|безкоштовн|免[费費]|無料|무료|مجاني|miễn phí|ฟรี|darmow|ücretsiz|មិនគិតថ្លៃ|ឥតគិតថ្លៃ|मुफ़्त|ingyen|zdarma|ilmais|δωρεάν|رایگان|חינם';
export const stories =
  'arti[ck]|artíc|artyku|matéria|стат|мат[еі]р|文章|記事|기사|مقال|\\bbài|บทความ|អត្ថបទ|haber|लेख|cikk|článk|juttu|άρθρ|כתב';
export const spent =
  'lu (tou|vo)|limit|límit|attein|aufgebraucht|gelesen|alcanz|atingi|raggiunt|прочита|исчерпа|вичерпа|用完|用尽|上限|모두|다 읽|hết|ครบ|អស់|dol[dm]u|wykorzysta|gelezen|استنفد|पढ़ लि|elolvas|přečet|luettu|habis|agotad|esgot|esaurit|εξαντλ|\\d (dari|de|von|из|van|z|sur|di)\\b';
/** An address that is asked for, and the story that goes on. */
export const mail =
  'phone|telef|handynu|телеф|手机|e-?mail|e-?post|courriel|correo|почт|пошт|[邮郵][箱件]|メール|이메일|البريد|อีเมล|អ៊ីមែល|ईमेल|ایمیل|מייל|ইমেইল';

export const onwards =
  'poursui|la suite|pour (lire|continuer)|weiterle|weiterzulesen|seguir ley|continuar|продолж|дальше|далі|[继繼]续|繼續|続き|계속|متابعة|tiếp|อ่านต่อ|បន្ត|verder|dalej|devam|lanjut|vidare|videre|जारी|συνέχ|folytat|pokrač|citi mai|ادامه|להמשיך';

export const privacy =
  'vie privée|confidentialité|datenschutz|données perso|personenbezogen|(unsere|onze) partner|nos partenaires|nuestros socios|datos personales|da(ti|dos) (personali|pessoais)|uw privacy|integritet|personvern|privatliv|yksityisyy|персональн|приватн|kişisel ver|soukrom|adatvédel|confidențialit|απόρρητ|個人情報|개인정보|个人信息|خصوصي|ส่วนบุคคล|ส่วนตัว|data pribadi|privasi|गोपनीयता|ឯកជនភាព|حریم|פרטיות|গোপনীয়তা|privatsphäre|prywatno|gizlilik|quyền riêng tư|privacidad|tua privacy|конфиденциальн|[隐隱]私|プライバシー';
export const updated =
  'mis.? à jour|chang|gewijzigd|bijgewerkt|geändert|a[ck]tuali|atualiz|aggiorn|cambiad|обнов|измен|更新|変更|변경|개정|cập nhật|zmieni|güncel|diperbarui|ปรับปรุง|อัปเดต|កែប្រែ|uppdater|oppdater|opdater|päivit|अपडेट|تحديث';
export const agree =
  'a(cc?|k[cz])ep|zustimm|einwillig|zgadzam|kabul|einverst|concord|acconsent|akkoord|godk|godta|hyväksy|погодж|souhlas|elfogad|acord\\b|αποδέχ|동의|أوافق|أقبل|setuju|terima|सहमत|स्वीकार|យល់ព្រម|ទទួលយក|پذیر|אישור|מסכי|সম্মত|accett|aceit|приня|соглас|同意|موافق|đồng ý|ยอมรับ';

/** What small boxes of publishers offer: letters, alerts, apps, gifts, polls, prices, browsers, more to read. */
export const offers =
  'infolettre|bolet[ií][nm]|рассылк|简报|[電电]子[報报]|نشرة|bản tin|(activ|recib|permit|recev)\\w*.{0,30}(notific|alert)|benachrichtigungen|получать.{0,20}уведомл|推送|(开启|接收|允许).{0,6}通知|إشعارات|thông báo|(unsere|notre|nostra|onze|vår|(nuestr|noss|nasz|naš)\\w+) ap[pl]|приложени|客户端|アプリ|تطبيق|ứng dụng|កម្មវិធី|aplikasi|แอป|앱|uygulama|ऐप|(打开|下载).{0,3}app|จดหมายข่าว|뉴스레터|メー?ルマガ|نشرتنا|faites un don|soutenez|spende|unterstützen sie|apoy[ae]|\\bdon[ae]\\b|пожертв|поддержите|捐|تبرع|ủng hộ|បរិច្ចាគ|enquête|umfrage|empfehlen|encuesta|recomend|опрос|问卷|استطلاع|khảo sát|soldes|réduction|[-−] ?\\d\\d ?%|rabatt|gutschein|lotterie|gewinnspiel|descuento|oferta|sorteo|скидк|розыгрыш|优惠|抽奖|خصم|giảm giá|បញ្ចុះតម្លៃ|(browser|navigateur|navegador|przeglądar|браузер|浏览器|trình duyệt).{0,80}(veraltet|aktualis|à jour|obsol|actualiz|przestarza|устар|обнов|更新|升级|cập nhật)|(lire|lee|leia|sie|læs|les|läs|leggi|lees|lue|baca|citește|čtěte) (auch|aussi|tamb[ií]é?[nm]|også|också|anche|ook|myös|juga|și|také)|no te pierdas|читайте также|推荐阅读|xem thêm|czytaj ta?k?że|preberite|pročitajte|prečítajte|прочетете|यह भी पढ़|nieuwsbrief|meldingen|powiadomie|bülten|bildirim|notifika|nyhe[td]sbrev|uutiskirje|ενημερωτικό δελτίο|न्यूज़लेटर|व्हाट्सएप|hírlev|розсилк|خبرنامه|ניוזלטר|নিউজলেটার|aviseringar|varslinger|ilmoitukset|ειδοποιήσ|नोटिफिकेशन|upozornění|értesítés|notificări|obav(ij)?est|obvestil|известия|सूचना|сповіщен|התראות|নোটিফিকেশন|auf dem laufenden|(rund|morgen|abend|tages|wochen)brief|eilmeldung|mantente (al día|informad)|restez inform|fique por dentro|r(imani|esta) aggiornat|будьте в курсе|surat berita|mag-?subscribe|ຮັບຂ່າວ|ແຈ້ງເຕືອນ|သတင်းလွှာ|အသိပေး|ការជូនដំណឹង|ទទួល(បាន)?(នូវ)?ព័ត៌មាន|តាមដាន.{0,40}(telegram|facebook|youtube|tiktok|whatsapp)|ចូលរួម.{0,40}(telegram|facebook|ឆានែល)|(ពេញចិត្ត|គិត.{0,8}ណា).{0,40}គេហទំព័រ';

/** Words of a control that sends an overlay away, as a whole; then of one that says no to what it asks. */
export const closings =
  'fermer( .*)?|continuer ((sans|vers) (?!pub)|sur (le |inter|navig)).*|(j.ai )?compris|verstanden|entendi(do)?|ho capito|begrepen|rozumiem|понятно|anladım|mengerti|đã hiểu|យល់ហើយ|เข้าใจแล้ว|我?知道了|わかりました|समझ गया|ठीक है|حسنا.?|seguir en (la |el )?(web|sitio|navega).*|schlie(ß|ss)en|weiter (ohne|zu[mr]?) (?!werb|anzeig|track).*|cerrar|fechar|continuar (sin|sem|para|al) (?!publi|anun).*|continua senza (?!pubb).*|chiudi|sluiten|закрыть|zamknij|stäng|[关關][闭閉]|閉じる|닫기|إغلاق|đóng|ปิด|kapat|tutup|lukk?|sulje|κλείσιμο|बंद करें|zapri|zatvori|затвори|zavřít|bezárás|închide|закрити|بستن|סגור|বন্ধ( করুন)?|ປິດ|ပိတ်(ရန်|မည်)?';
export const declines =
  'nur (not|erforder)\\w+|non,? merci|(peut-être )?plus tard|ne plus afficher.*|ignorer|passer|pas maintenant|nein,? danke|(vielleicht )?später( .*)?|jetzt nicht|nicht jetzt|kein interesse|ignorieren|überspringen|no,? gracias|ahora no|((quizás?|tal vez) )?(luego|después|más tarde)|en otro momento|omitir|agora não|não,? obrigad[oa]|mais tarde|talvez.*|pular|no,? grazie|non ora|(forse )?più tardi|nee,? bedankt|нет,? спасибо|(.* )?позже|не (сейчас|сега|сада)|ne zdaj|(ne,? )?hvala|kasnije|пропустить|暂时?不.{0,4}|下次再说|以后再说|稍后(再说)?|不用了|跳过|あとで|後で|また.{0,3}|今は.*|スキップ|나중에.*|괜찮.*|.*보지 않기|لا[,،]? شكر.*|ليس الآن|لاحق.*|để sau|không,? cảm ơn|bỏ qua|ไม่ขอบคุณ|ไม่ใช่ตอนนี้|ภายหลัง|ไว้.{0,8}|niet nu|overslaan|nie,? dziękuję|nie teraz|może później|hayır,? teşekkür.*|daha sonra|şimdi değil|nanti.*|lain kali|tidak,? terima.*|nej,? tac?k|inte nu|ikke n[åu]|(kanskje |kanske |måske )?sen[ae]re|ei (kiitos|nyt)|myöhemmin|όχι,? (ευχαριστώ|τώρα)|αργότερα|बाद में|अभी नहीं|नहीं,? धन्यवाद|ne,? děkuji|teď ne|ne teď|později|nem,? köszönöm|később|most nem|nu,? mulțumesc|mai târziu|nu acum|ні,? дякую|пізніше|не зараз|نه،? ممنون|الان نه|לא,? (תודה|עכשיו)|অন্য সময়|এখন না|পরে|এখন নয়|ບໍ່ແມ່ນຕອນນີ້|ພາຍຫຼັງ|ບໍ່,? ຂອບໃຈ|နောက်မှ.*|မလိုပါ.*|hindi (ngayon|muna|,? salamat)|mamaya na|មិនទាន់.*|មិនអីទេ.*';

/** How such a control begins, besides these. */
export const refusals =
  '(tout |alle |todas? )?(refus|rejet|ablehn|(ver)?weiger|rechaz|rifiut|recus|отклон|отказ|拒|거부|رفض|từ chối|ปฏิเสธ|odrzu|reddet|tolak)|(nein|non|нет|não|nee|hayır|tidak|không|ไม่|いいえ|아니[오요]|لا|नहीं|បោះបង់)[^\\p{L}]*$';
