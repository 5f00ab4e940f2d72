// By which is known what a page asks of its readers, in the languages that news is most read in: to share, to subscribe, to accept
// cookies. Whole short lines or line beginnings, as in `phrases.ts`.
import { anyOf, startsWith } from './phrases.ts'

export const share = new RegExp(`^[\\s([*•▶►→-]*(?:${[
  'share(?: (?:this|on|via|article|story|with).{0,40})?', 'tweet(?: this)?', 'e-?mail(?: this.{0,20})?',
  'print(?: this.{0,20})?', 'copy link', 'save(?: article| for later)?', 'follow (?:us|me)\\b.{0,60}',
  'subscribe(?: (?:now|to|today|here)\\b.{0,60})?', 'sign up\\b.{0,60}',
  'log ?in\\b.{0,30}', 'comments?', '\\d+ comments?', 'leave a (?:comment|reply).{0,30}', 'add (?:a )?comment',
  'listen to this article.{0,30}', 'read aloud', 'advert(?:isement)?(?:\\. scroll.{0,30})?', 'ad', 'sponsored', 'teilen(?: auf.{0,20})?',
  'drucken', 'merken', 'anzeige', 'werbung', 'kommentare?', 'folgen sie uns.{0,40}', 'jetzt abonnieren.{0,30}',
  'partager.{0,40}', 'imprimer', 's’abonner.{0,40}', "s'abonner.{0,40}", 'publicité', 'suivez-nous.{0,40}',
  'compartir.{0,30}', 'imprimir', 'suscr[ií]b.{0,40}', 'publicidad', 's[ií]guenos.{0,40}', 'compartilh.{0,40}',
  'publicidade', 'siga-nos.{0,40}', 'assine.{0,40}', 'condividi.{0,30}', 'stampa', 'pubblicità', 'abbonati.{0,30}',
  'seguici.{0,40}', 'delen(?: op.{0,20})?', 'advertentie',
  'udostępnij.{0,30}', 'reklama', 'поделиться.{0,30}', 'реклама', 'подписаться.{0,30}', 'подпишитесь.{0,60}',
  'paylaş.{0,20}', 'reklam', 'شارك.{0,30}', 'مشاركة', 'إعلان', 'اشتراک.{0,20}', 'शेयर करें.{0,20}', 'विज्ञापन',
  '分享.{0,12}', '广告', '廣告', '広告', 'シェア.{0,10}', '공유.{0,10}', '광고', 'chia sẻ.{0,20}', 'bagikan.{0,20}',
].join('|')})[\\s.:!…>»→]*$`, 'iu')

export const newsletter = startsWith(
  '(?:sign up|subscribe|register)\\b.{0,80}\\b(?:newsletter|e-?mail|inbox|updates|alerts|podcast|channel)',
  '(?:get|receive)\\b.{0,60}\\b(?:in your inbox|newsletter|by e-?mail|to your inbox)',
  'join (?:our|the)\\b.{0,40}\\b(?:newsletter|mailing list|channel|community on)',
  'download (?:our|the)\\b.{0,20}\\bapp\\b',
  'follow .{0,50} on (?:twitter|facebook|instagram|whatsapp|telegram|x|linkedin|google news)',
  '(?:like|find) us on facebook',
  '.{0,60}newsletter.{0,60}(?:anmelden|abonnieren|abonniert)', 'abonnieren sie\\b',
  'melden sie sich\\b.{0,60}newsletter', 'inscrivez-vous\\b.{0,60}(?:newsletter|lettre)',
  'recevez\\b.{0,80}(?:newsletter|e-?mail|mail)', 'suscríb\\p{L}+\\b.{0,80}(?:newsletter|bolet[ií]n|canal)',
  'recib[ea]\\b.{0,60}(?:correo|newsletter|bolet[ií]n)', 'inscreva-se\\b', 'receba\\b.{0,60}(?:e-?mail|newsletter)',
  'iscriviti\\b.{0,80}(?:newsletter|canale)', 'schrijf je in\\b.{0,60}nieuwsbrief', 'zapisz się\\b.{0,60}newsletter',
  'подпи(?:шитесь|сывайтесь)(?!\\p{L})', 'читайте нас(?!\\p{L})', 'abone ol', 'اشترك(?!\\p{L}).{0,60}', 'ہمارا چینل',
  '订阅.{0,30}(?:邮件|频道|公众号)', '訂閱.{0,30}(?:電子報|頻道)', 'メールマガジン', '뉴스레터',
)

export const cookie = /cookies?\b|куки|クッキー|쿠키|ملفات تعريف الارتباط/iu
export const consent = anyOf('iu',
  '\\bwe (?:and our partners )?use', '\\b(?:this|our) (?:web)?site uses', '\\bby (?:continuing|clicking|using)',
  '\\baccept (?:all )?cookies', '\\bcookie (?:policy|settings|preferences|notice)',
  '\\bmanage (?:your )?(?:preferences|consent)', '\\bwir (?:verwenden|nutzen)',
  '\\bdiese (?:web)?seite (?:nutzt|verwendet)', '\\bcookies? (?:akzeptieren|zustimmen)', '\\bnous utilisons',
  '\\bce site utilise', '\\baccepter (?:les|tous)', '\\butilizamos', '\\beste sitio', '\\baceptar (?:las|todas)',
  '\\busamos', '\\beste site', '\\baceitar', '\\butilizziamo', '\\bquesto sito', '\\baccetta', '\\bwij gebruiken',
  '\\bdeze (?:web)?site', '\\bużywamy', '\\bta strona używa', 'мы используем', 'сайт использует',
  'çerez(?:leri)? kullan', 'نستخدم', '我们使用', '本网站使用', '當您', '当サイト', 'このサイト', '사용합니다',
)
