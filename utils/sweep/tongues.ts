/*
 * What overlays say in other languages than English and Khmer: French, German, Spanish, Portuguese, Italian, Russian, Chinese,
 * Japanese, Korean, Arabic, Vietnamese and Thai. Stems, as parts of expressions: some scripts know no borders of words.
 */

export const login =
  'connecte[rz]|identifie[rz]|anmelden|meld\\w*.{1,16}\\ban\\b|einlogg|logg\\w*.{1,16}\\bein\\b|inici\\w+ ses|accedi|вой(ти|дите)|авторизу|登[录錄入]|ログイン|로그인|(سجّ?ل|تسجيل) الدخول|đăng nhập|เข้าสู่ระบบ';
export const register =
  'cré\\w+ .{0,8}compte|inscri|reg[ií]str|konto|cuenta|cadastr|зарегистр|注册|註冊|[会會][员員]|登録|회원|가입|إنشاء حساب|đăng ký|สมัคร';
export const subscribe =
  'abonn|suscr|\\bassin|abbona|подпис|[订訂][阅閱]|[会會][员員]|購読|구독|اشتر|مشترك|thuê bao|สมาชิก';
export const reading =
  'pour lire|lire (la|cet|l.article|plus)|poursui|la suite|pour continuer|(weiter|zu|artikel|mehr) ?(zu ?)?lesen|leyendo|para leer|leer (este|m[aá]s|el|todo)|(para|per) continuar|para ler|lendo|leggere|чита(ть|йте)|чтени|продолж|全文|([继繼]续|繼續|[后後])[阅閱看]|[阅閱][读讀](本|此|更多)|続き|읽|قراءة|đọc|อ่าน';
export const reserved =
  'réservé|exclusiv\\w+ (p|für)|nur für|vorbehalten|s[oó]lo para|só para|riservat|только|[仅僅]限|限定|فقط|dành (riêng )?cho';
export const price = '\\d ?[€₽₫฿₩元円원]|руб|par mois|im monat|al mese?\\b|por mês|в месяц|每月|شهري|tháng';
export const adblock =
  'werbeblocker|bloqu\\w+ de (pub|anun)|блокировщик|[广廣広]告.{0,4}(拦截|攔截|屏蔽|过滤|ブロック)|مانع الإعلان|chặn quảng cáo';
export const human = 'pas un robot|soy un robot|kein roboter|не робот|人机|安全验证|ロボットでは|로봇이 아';
export const older =
  'plus de|av(oi|e)[rz]|über|mindestens|älter|más de|mayor|tienes|mais de|più di|almeno|старше|исполнилось|есть|[满滿]|đủ|trên|أكثر|فوق|เกิน';
export const adults =
  'aux majeurs|êtes majeur|volljährig|mayor de edad|maior de idade|maggiorenn|совершеннолет|成年人|[岁歲歳]以上|세 이상';
export const terms =
  '(devez|müssen|debes?|deve|должны|必须|必須|يجب).{0,40}(conditions|bedingungen|condiciones|condições|condizioni|услови|条款|利用規約|الشروط)';

export const privacy = 'vie privée|privatsphäre|privacidad|tua privacy|конфиденциальн|[隐隱]私|プライバシー|الخصوصية';
export const agree = 'a(cc?|kz)ep|accett|aceit|приня|соглас|同意|موافق|đồng ý|ยอมรับ';

/** What small boxes of publishers offer: letters, alerts, apps, gifts, polls, prices, browsers, more to read. */
export const offers =
  'rundbrief|infolettre|bolet[ií][nm]|рассылк|简报|電子報|电子报|نشرة|bản tin|(activ|recib|permit)\\w*.{0,30}(notific|alert)|(activ|recev)\\w*.{0,30}(alertes|notific)|benachrichtigungen|получать.{0,20}уведомл|推送|(开启|接收|允许).{0,6}通知|إشعارات|thông báo|notre appli|unsere app|приложени|客户端|アプリ|تطبيق|ứng dụng|កម្មវិធី|faites un don|soutenez|spende|unterstützen sie|apoy[ae]|\\bdon[ae]\\b|пожертв|поддержите|捐|تبرع|ủng hộ|បរិច្ចាគ|enquête|umfrage|empfehlen|encuesta|recomend|опрос|问卷|استطلاع|khảo sát|soldes|réduction|[-−] ?\\d\\d ?%|rabatt|gutschein|lotterie|gewinnspiel|descuento|oferta|sorteo|скидк|розыгрыш|优惠|抽奖|خصم|giảm giá|បញ្ចុះតម្លៃ|(browser|navigateur|navegador|przeglądar|браузер|浏览器|trình duyệt).{0,80}(veraltet|aktualis|à jour|obsol|actualiz|przestarza|устар|обнов|更新|升级|cập nhật)|lire aussi|lesen sie auch|no te pierdas|читайте также|推荐阅读|xem thêm';

/** Words of a control that sends an overlay away, as a whole. */
export const dismissals =
  'non,? merci|plus tard|fermer( .*)?|ignorer|passer|pas maintenant|continuer (sans|vers) .*|nein,? danke|(vielleicht )?später( .*)?|schlie(ß|ss)en|jetzt nicht|nicht jetzt|kein interesse|ignorieren|überspringen|weiter (ohne|zu[mr]?) .*|no,? gracias|ahora no|cerrar|(quizás? )?(luego|más tarde)|omitir|agora não|não,? obrigad[oa]|fechar|mais tarde|pular|continuar (sin|sem|para|al) .*|no,? grazie|continua senza .*|chiudi|più tardi|nee,? bedankt|sluiten|нет,? спасибо|закрыть|(.* )?позже|не сейчас|пропустить|zamknij|stäng|暂不.{0,4}|下次再说|[关關][闭閉]|以后再说|稍后(再说)?|不用了|跳过|閉じる|あとで|今は.*|スキップ|닫기|나중에.*|إغلاق|لا[,،]? شكر.*|ليس الآن|لاحق.*|đóng|để sau|không,? cảm ơn|bỏ qua|ปิด|ไม่ขอบคุณ';
