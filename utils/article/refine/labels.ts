import { META } from '../names.ts';
import { OWN } from '../own.ts';
import { type Draft, leaveOut, storyOf } from '../verdict.ts';

/** "Advertisement" as publishers print it above a gap. */
const ADVERTISEMENT =
  /^[\W_]*(?:ad(?:s|vert\w*)?|pr|(?:(?:article|story) continues|continue reading) below.*|scroll (?:down )?to continue.*|sponsored(?: content)?|contenu sponsorisé|promoted|anzeige|werbung|publicidade?|pub(?:licité)?|pubblicità|advertentie|reklam[ae]?|реклама|広告|スポンサーリンク|广告|إعلان|quảng cáo|โฆษณา|ពាណិជ្ជកម្ម)[\W_]*$/iu;
/** Where the story goes on behind one. */
const AROUND =
  /^(?=.*(?<!\p{L})(?:continu\w+|scroll|skip|below|after|suite|siguiente|sigue|después|weiter|nach|após|depois|setelah|dalsz\w*))(?=.*(?<!\p{L})(?:ads?|advert\w*|publicité|publicidade?|an[uú]ncio|anzeige|werbung|pubblicità|iklan|reklam\w*|wideo|vídeo|video)(?!\p{L}))/iu;
const BETWEEN = 60;
/** Where else the publisher can be followed, its app and its letters. */
const FOLLOW =
  /^.{0,30}(?:follow|join|subscribe|like us|sign up|download|recevez|laden|bestell|unduh|tải|下载|ดาวน์โหลด|ទាញយក|ចុះឈ្មោះ|suivez|rejoignez|folge|abonnier|s[ií]gu|únete|siga|segui|ikuti|gabung|theo dõi|подпи|читайте|следите|ติดตาม|フォロー|关注|關注|تابع|जुड़|फॉलो|구독).{0,60}(?:google news|android.{1,8}ios|newsletter|bolet[ií]n|google новост|telegram|whats-?app|facebook|twitter|instagram|you-?tube|tik-?tok|viber|zalo|threads|телеграм|व्हाट्सएप)/iu;
const SHORT = 120;

/** Parts of a text, whatever the boxes round them are called. */
const ITEM = /^(?:h[1-6]|li|td|th|dt|dd|pre)$/;

/** What a chronicle tells of each of its times is no note on when the story came. */
const STAGE = /date|time|year/;
const STAGES = 3;

/** Short lines that name a gap, or repeat who wrote it and when. */
export function labels(draft: Draft): void {
  const story = storyOf(draft);
  const isStage = (name: string) => STAGE.test(name) && story.filter(({ box }) => box.name === name).length >= STAGES;
  for (const block of story) {
    const { text, weight, prose, tag, box } = block;
    if (ADVERTISEMENT.test(text) || (weight < BETWEEN && !prose && !ITEM.test(tag) && AROUND.test(text)))
      leaveOut(draft, block, 'ad', 'labels.advertisement');
    else if (weight < SHORT && !ITEM.test(tag) && FOLLOW.test(text)) leaveOut(draft, block, 'share', 'labels.follow');
    else if (
      weight < SHORT &&
      !prose &&
      !ITEM.test(tag) &&
      META.test(box.name) &&
      !OWN.test(box.name) &&
      !isStage(box.name)
    )
      leaveOut(draft, block, 'author', 'labels.meta');
  }
}
