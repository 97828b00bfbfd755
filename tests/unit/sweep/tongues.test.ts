import { expect, test } from 'vitest';
import { conditionOf, dismisses, popupOf } from '../../../utils/sweep/words.ts';

test.each([
  ['age', 'Vous devez avoir 18 ans pour entrer'],
  ['age', 'Sind Sie mindestens 18 Jahre alt?'],
  ['age', 'Вам уже есть 18 лет?'],
  ['age', '你是否已滿18歲？'],
  ['age', '18 yaşından büyük müsünüz?'],
  ['login', 'Log in om verder te lezen'],
  ['login', 'Masuk untuk melanjutkan membaca'],
  ['payment', 'Ten artykuł jest dostępny tylko dla prenumeratorów'],
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
  ['captcha', 'Подтвердите, что вы не робот'],
  ['terms', 'Vous devez accepter les conditions générales'],
] as const)('a wall, %s: "%s"', (kind, words) => expect(conditionOf(words)).toBe(kind));

test.each([
  'Inscrivez-vous à notre newsletter et recevez le meilleur de l’info',
  'Depuis 18 ans, notre rédaction vous informe. Plus de 18 000 lecteurs',
  'Wir feiern 18 Jahre: gewinnen Sie eine Reise',
  'Suscríbete a nuestro boletín',
  'Нас читают более 18 тысяч человек',
  '订阅我们的新闻邮件，获取最新资讯',
  '订阅 每周精选，免费阅读',
  'Подпишитесь, нас уже 12 000 читателей',
  'Đăng ký nhận bản tin để không bỏ lỡ tin tức',
  'Schrijf je in voor onze dagelijkse nieuwsbrief',
  'Zapisz się do newslettera',
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
])('"%s" does not', words => expect(dismisses(words)).toBe(false));

test.each([
  'La tua privacy. Accetta tutto Continua senza accettare',
  'Réduction: −30 % sur nos hors-séries',
  'Activez les alertes pour les nouvelles importantes',
  'Ihr Browser ist veraltet. Bitte aktualisieren.',
  'Хотите получать уведомления?',
  '在客户端阅读，体验更流畅',
  'هل تريد تلقي إشعارات بآخر الأخبار؟',
])('an offer: "%s"', words => expect(popupOf(words)).toBeDefined());

test('a page that checks a browser offers nothing', () => {
  expect(popupOf('Checking your browser before accessing the site')).toBeUndefined();
});
