import { expect, test } from 'vitest';
import { conditionOf, dismisses, popupOf, refuses, saysOwn } from '../../../utils/sweep/words.ts';

test.each([
  ['age', 'Vous devez avoir 18 ans pour entrer'],
  ['age', 'Sind Sie mindestens 18 Jahre alt?'],
  ['age', 'Вам уже есть 18 лет?'],
  ['age', '你是否已滿18歲？'],
  ['age', '18 yaşından büyük müsünüz?'],
  ['login', 'Log in om verder te lezen'],
  ['login', 'Masuk untuk melanjutkan membaca'],
  ['payment', 'Ten artykuł jest dostępny tylko dla prenumeratorów'],
  ['registration', 'Bitte geben Sie Ihre Handynummer ein, um weiterzulesen.'],
  ['registration', 'Maak een gratis account aan om dit artikel te lezen'],
  ['login', 'Connectez-vous pour poursuivre votre lecture'],
  ['login', 'Melden Sie sich an, um weiterzulesen'],
  ['login', '请先登录再阅读全文'],
  ['login', 'سجل الدخول لقراءة المقال كاملاً'],
  ['login', 'Vui lòng đăng nhập để đọc tiếp'],
  ['registration', 'Regístrate gratis para seguir leyendo'],
  ['registration', 'Registrati per continuare a leggere'],
  ['payment', 'Cet article est réservé à nos abonnés'],
  ['payment', 'Dieser Artikel ist Abonnenten vorbehalten'],
  ['payment', 'Conteúdo exclusivo para assinantes'],
  ['payment', 'Материал доступен только подписчикам'],
  ['payment', 'هذا المحتوى متاح للمشتركين فقط'],
  ['adblock', 'Vous utilisez un bloqueur de publicités'],
  ['adblock', '检测到您正在使用广告拦截插件'],
  ['adblock', 'Por favor, desative seu bloqueador de anúncios'],
  ['adblock', 'Mohon nonaktifkan pemblokir iklan Anda'],
  ['adblock', 'กรุณาปิดโปรแกรมบล็อกโฆษณา'],
  ['age', 'Anda harus berusia di atas 18 tahun'],
  ['age', 'คุณอายุ 18 ปีขึ้นไปหรือไม่'],
  ['age', 'เนื้อหานี้สำหรับผู้ที่มีอายุ 20 ปีขึ้นไป'],
  ['age', 'Bitte geben Sie Ihr Geburtsdatum ein'],
  ['age', 'Você é maior de 18 anos?'],
  ['captcha', 'Verifikasi bahwa Anda bukan robot'],
  ['captcha', 'Non sono un robot'],
  ['captcha', 'Prouvez que vous êtes humain'],
  ['captcha', 'Bitte bestätigen Sie, dass Sie ein Mensch sind'],
  ['captcha', 'Xác minh bạn là con người'],
  ['captcha', 'Tôi không phải là người máy'],
  ['captcha', 'ฉันไม่ใช่หุ่นยนต์'],
  ['captcha', 'ខ្ញុំមិនមែនជារ៉ូបូតទេ'],
  ['login', 'ចូលគណនីដើម្បីអានបន្ត'],
  ['registration', 'ដើម្បីអានបន្ត សូមចុះឈ្មោះ'],
  ['registration', 'Daftar gratis untuk membaca artikel ini'],
  ['payment', 'អត្ថបទនេះសម្រាប់តែសមាជិក'],
  ['payment', 'บทความนี้เฉพาะสมาชิก'],
  ['payment', 'Mit Werbung weiterlesen oder das Pur-Abo für 2,99 € im Monat'],
  ['captcha', 'Подтвердите, что вы не робот'],
  ['payment', 'Den här artikeln är för dig som är prenumerant'],
  ['login', 'Logg inn for å lese videre'],
  ['login', 'Kirjaudu sisään ja jatka lukemista'],
  ['login', 'Συνδεθείτε για να συνεχίσετε την ανάγνωση'],
  ['login', 'आगे पढ़ने के लिए लॉगिन करें'],
  ['payment', 'Celý článek je jen pro předplatitele'],
  ['payment', 'Csak előfizetőknek'],
  ['registration', 'Зареєструйтесь, щоб читати далі'],
  ['login', 'התחבר כדי לקרוא את הכתבה'],
  ['captcha', 'Nem vagyok robot'],
  ['terms', 'Before you go on you must accept our Terms of Use'],
  ['terms', 'Vous devez accepter les conditions générales'],
  ['payment', 'Accetta i cookie o abbonati per continuare'],
  ['payment', 'Mit Cookies und Werbung weiterlesen oder Abo abschließen: akzeptieren oder abonnieren'],
] as const)('a wall, %s: "%s"', (kind, words) => expect(conditionOf(words)).toBe(kind));

test.each([
  'Inscrivez-vous à notre newsletter et recevez le meilleur de l’info',
  'Depuis 18 ans, notre rédaction vous informe. Plus de 18 000 lecteurs',
  'Wir feiern 18 Jahre: gewinnen Sie eine Reise',
  'Suscríbete a nuestro boletín',
  'Нас читают более 18 тысяч человек',
  '订阅我们的新闻邮件，获取最新资讯',
  '订阅 每周精选，免费阅读',
  'ចុះឈ្មោះទទួលព័ត៌មានថ្មីៗតាមអ៊ីមែល',
  'มีหุ่นยนต์ใหม่ในร้านค้า',
  'Подпишитесь, нас уже 12 000 читателей',
  'Đăng ký nhận bản tin để không bỏ lỡ tin tức',
  'Schrijf je in voor onze dagelijkse nieuwsbrief',
  'Zapisz się do newslettera',
  'Plus de 20 ans d’informations. Soutenez-nous',
  'El factor humano: es lo que cuenta',
  'Over 18 million people read us each month',
  'By subscribing you must accept our terms and conditions. Newsletter',
])('no wall: "%s"', words => expect(conditionOf(words)).toBeUndefined());

test.each([
  'Non, merci',
  'Plus tard',
  'Nein, danke',
  'Schließen',
  'Ahora no',
  'Fechar',
  'Chiudi',
  'Нет, спасибо',
  '关闭',
  '閉じる',
  '나중에 하기',
  'ليس الآن',
  'Để sau',
  'Nie teraz',
  'Daha sonra',
  'Nanti saja',
  'ពេលក្រោយ',
  'អត់ទេ អរគុណ',
  'Verstanden',
  'Peut-être plus tard',
  'Continuer sur le site',
  'Seguir en la web',
  'Ho capito',
  'ภายหลัง',
  '知道了',
  '後で',
  'Lain kali',
  'យល់ហើយ',
])('"%s" sends an overlay away', words => expect(dismisses(words)).toBe(true));

test.each([
  'Oui',
  'Non',
  'Нет',
  '否',
  'Quitter',
  'Abonnieren',
  '登录',
  '退出',
  '我已关闭广告拦截',
  'Ich habe ihn deaktiviert',
  'Weiter ohne Werbung',
  'Continuer sans publicité',
  'Seguir en Facebook',
])('"%s" does not', words => expect(dismisses(words)).toBe(false));

test.each([
  'La tua privacy. Accetta tutto Continua senza accettare',
  'Réduction: −30 % sur nos hors-séries',
  'Activez les alertes pour les nouvelles importantes',
  'Ihr Browser ist veraltet. Bitte aktualisieren.',
  'Хотите получать уведомления?',
  '在客户端阅读，体验更流畅',
  'هل تريد تلقي إشعارات بآخر الأخبار؟',
  'Få vårt nyhetsbrev varje morgon',
  'ताज़ा खबरें अब आपके व्हाट्सएप पर',
  'យើងចង់ផ្ញើការជូនដំណឹងអំពីព័ត៌មានថ្មីៗដល់អ្នក',
  'តាមដានព័ត៌មានរបស់យើងតាម Telegram',
  'Langgan surat berita kami',
  'ສະໝັກຮັບຂ່າວທາງອີເມວ',
  'Hol dir unseren Abendbrief',
  'Se lee mejor en nuestra aplicación.',
  'Leia no nosso aplicativo',
])('an offer: "%s"', words => expect(popupOf(words)).toBeDefined());

test('a page that checks a browser offers nothing', () => {
  expect(popupOf('Checking your browser before accessing the site')).toBeUndefined();
});

test.each([
  'Wir und unsere Partner speichern Informationen auf Ihrem Gerät. Einverstanden',
  'Nous respectons vos données personnelles. J’accepte',
  'Vážíme si vašeho soukromí. Souhlasím',
  'Vi värnar om din integritet. Godkänn alla',
  '개인정보 처리방침에 동의합니다',
  'نحن نحترم خصوصيتك. أوافق',
  'យើងគោរពឯកជនភាពរបស់អ្នក។ យល់ព្រម',
  'Notre politique de confidentialité a changé. Lire',
  '我们更新了隐私政策',
])('consent that names no cookies: "%s"', words => expect(popupOf(words)).toBe('cookie'));

test.each([
  ['payment', 'Bạn đã đọc hết số bài miễn phí'],
  ['payment', 'Anda telah membaca 3 dari 3 artikel gratis'],
  ['payment', 'Kuota artikel gratis Anda habis'],
  ['payment', 'អ្នកបានអានអត្ថបទឥតគិតថ្លៃអស់ហើយ'],
  ['payment', 'Sie haben Ihr Kontingent an kostenlosen Artikeln aufgebraucht'],
  ['payment', 'เนื้อหานี้สำหรับสมาชิกเท่านั้น'],
  ['registration', 'Saisissez votre e-mail pour lire la suite'],
  ['registration', '输入邮箱继续阅读'],
  ['registration', 'Podaj adres e-mail, aby czytać dalej'],
  ['adblock', '広告ブロッカーを無効にしてください'],
  ['captcha', 'أثبت أنك لست روبوتاً'],
  ['age', 'क्या आपकी उम्र 18 से अधिक है?'],
] as const)('%s, counted or asked for: "%s"', (kind, words) => expect(conditionOf(words)).toBe(kind));

test.each([
  'Recevez gratuitement nos articles par e-mail chaque matin',
  'Ontvang gratis onze beste artikelen in de nieuwsbrief. E-mail',
  'Abonnieren Sie unseren Newsletter. Ihre E-Mail-Adresse. Weiter',
  '打开APP免费阅读更多文章',
])('free stories by mail are no wall: "%s"', words => expect(conditionOf(words)).toBeUndefined());

test.each([
  'Абонирайте се за известия',
  'Uključite obavijesti',
  'Omogočite obvestila',
  'समाचार की सूचनाएं चालू करें',
  'Preberite tudi: nova cesta odprta',
  'Leggi anche: il porto riapre',
])('an offer elsewhere: "%s"', words => expect(popupOf(words)).toBe('popup'));

test.each(['Suora: ottelu alkaa', 'EN DIRECT — le match', '直播 决赛'])('news that cannot wait: "%s"', words =>
  expect(saysOwn(words)).toBe(true),
);

test.each(['Zapri', 'Zatvori', 'Не сега', 'Ne, hvala'])('"%s" closes', words => expect(dismisses(words)).toBe(true));

test.each(['ក្រោយៗទៀត', 'ພາຍຫຼັງ', 'Hindi ngayon'])('"%s" puts off', words => {
  expect(dismisses(words)).toBe(true);
});

test('a bare no refuses, and sends nothing away', () => {
  for (const words of ['Nein', 'Non', 'Нет', 'いいえ', 'បោះបង់']) {
    expect([words, refuses(words)]).toEqual([words, true]);
    expect([words, dismisses(words)]).toEqual([words, false]);
  }
  expect(refuses('Nonstop')).toBe(false);
});
