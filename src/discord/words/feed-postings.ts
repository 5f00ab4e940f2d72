// What channels are told of the feeds they follow, by the server's language. Names and titles are inert already.
import type { FeedFailure } from '#src/core/following.ts'
import type { Language, Localised } from '#src/core/languages.ts'
import { counted } from './amounts.ts'

/** Each completes a sentence behind a colon, and stands alone in lists. */
interface Reasons {
  readonly unreachable: string
  missing(status: number): string
  refused(status: number): string
  failed(status: number): string
  readonly slow: string
  readonly robots: string
  readonly busy: string
  readonly large: string
  readonly broken: string
}

export interface FeedPostingWords {
  readonly reasons: Reasons
  /** `since` and `next` are Discord timestamps. */
  failing(about: { feed: string; why: string; since: string; next: string }): string
  gone(about: { feed: string }): string
  worksAgain(about: { feed: string }): string
  moved(about: { feed: string; url: string }): string
  more(about: { count: number; feed: string }): string
  unlisted(count: number): string
  changed(about: { title: string; outlet: string }): string
  headline(about: { from: string; to: string }): string
  added(count: number): string
  removed(count: number): string
  rewritten(count: number): string
}

export const feedPostings: Localised<FeedPostingWords> = {
  en: {
    reasons: {
      unreachable: 'its server cannot be reached',
      missing: (status) => `its server says that it is not there (${status})`,
      refused: (status) => `its server does not let me read it (${status})`,
      failed: (status) => `its server has a problem (${status})`,
      slow: 'its server takes too long',
      robots: 'the site asks bots not to read it',
      busy: 'its server asks me to come less often',
      large: 'it is larger than what I read',
      broken: 'what comes is no feed that I can read',
    },
    failing: ({ feed, why, since, next }) =>
      `⚠️ I have not been able to read **${feed}** since ${since}: ${why}. I keep trying, next ${next}.`,
    gone: ({ feed }) =>
      `⚠️ The server of **${feed}** says that the feed is gone for good. I look again once a week; \`/unfollow\` it, or \`/follow\` its new address.`,
    worksAgain: ({ feed }) => `✅ **${feed}** can be read again.`,
    moved: ({ feed, url }) => `**${feed}** has moved for good; I follow it at ${url} from now on.`,
    more: ({ count, feed }) => `**And ${counted(count, 'en', { one: '# more', other: '# more' })} from ${feed}:**`,
    unlisted: (count) => `-# ${counted(count, 'en', { one: '# older one is not listed', other: '# older ones are not listed' })}`,
    changed: ({ title, outlet }) => `✏️ ${title} (${outlet}) has changed:`,
    headline: ({ from, to }) => `headline: “${from}” → “${to}”`,
    added: (count) => counted(count, 'en', { one: '# paragraph added', other: '# paragraphs added' }),
    removed: (count) => counted(count, 'en', { one: '# paragraph removed', other: '# paragraphs removed' }),
    rewritten: (count) => counted(count, 'en', { one: '# paragraph rewritten', other: '# paragraphs rewritten' }),
  },
  es: {
    reasons: {
      unreachable: 'no se puede llegar a su servidor',
      missing: (status) => `su servidor dice que no está (${status})`,
      refused: (status) => `su servidor no me deja leerlo (${status})`,
      failed: (status) => `su servidor tiene un problema (${status})`,
      slow: 'su servidor tarda demasiado',
      robots: 'el sitio pide a los bots que no lo lean',
      busy: 'su servidor me pide venir menos',
      large: 'es más grande de lo que leo',
      broken: 'lo que llega no es un feed que pueda leer',
    },
    failing: ({ feed, why, since, next }) =>
      `⚠️ No he podido leer **${feed}** desde ${since}: ${why}. Sigo intentándolo; próximo intento ${next}.`,
    gone: ({ feed }) =>
      `⚠️ El servidor de **${feed}** dice que el feed ya no existe. Miro otra vez una vez por semana; quítalo con \`/dejar\` o sigue su nueva dirección con \`/seguir\`.`,
    worksAgain: ({ feed }) => `✅ **${feed}** se puede leer de nuevo.`,
    moved: ({ feed, url }) => `**${feed}** se ha mudado definitivamente; desde ahora lo sigo en ${url}.`,
    more: ({ count, feed }) => `**Y ${counted(count, 'es', { one: '# más', other: '# más' })} de ${feed}:**`,
    unlisted: (count) => `-# ${counted(count, 'es', { one: '# anterior no aparece', other: '# anteriores no aparecen' })}`,
    changed: ({ title, outlet }) => `✏️ ${title} (${outlet}) ha cambiado:`,
    headline: ({ from, to }) => `titular: «${from}» → «${to}»`,
    added: (count) => counted(count, 'es', { one: '# párrafo añadido', other: '# párrafos añadidos' }),
    removed: (count) => counted(count, 'es', { one: '# párrafo eliminado', other: '# párrafos eliminados' }),
    rewritten: (count) => counted(count, 'es', { one: '# párrafo reescrito', other: '# párrafos reescritos' }),
  },
  pt: {
    reasons: {
      unreachable: 'não dá para acessar o servidor',
      missing: (status) => `o servidor diz que ele não está lá (${status})`,
      refused: (status) => `o servidor não me deixa ler (${status})`,
      failed: (status) => `o servidor está com problema (${status})`,
      slow: 'o servidor demora demais',
      robots: 'o site pede que bots não leiam',
      busy: 'o servidor pede que eu venha menos',
      large: 'é maior do que eu leio',
      broken: 'o que chega não é um feed que eu consiga ler',
    },
    failing: ({ feed, why, since, next }) =>
      `⚠️ Não consigo ler **${feed}** desde ${since}: ${why}. Continuo tentando; próxima tentativa ${next}.`,
    gone: ({ feed }) =>
      `⚠️ O servidor de **${feed}** diz que o feed acabou de vez. Olho de novo uma vez por semana; use \`/deixar\`, ou \`/seguir\` com o novo endereço.`,
    worksAgain: ({ feed }) => `✅ **${feed}** pode ser lido de novo.`,
    moved: ({ feed, url }) => `**${feed}** mudou de endereço de vez; agora sigo em ${url}.`,
    more: ({ count, feed }) => `**E mais ${counted(count, 'pt', { one: '#', other: '#' })} de ${feed}:**`,
    unlisted: (count) => `-# ${counted(count, 'pt', { one: '# mais antigo não aparece', other: '# mais antigos não aparecem' })}`,
    changed: ({ title, outlet }) => `✏️ ${title} (${outlet}) mudou:`,
    headline: ({ from, to }) => `título: “${from}” → “${to}”`,
    added: (count) => counted(count, 'pt', { one: '# parágrafo acrescentado', other: '# parágrafos acrescentados' }),
    removed: (count) => counted(count, 'pt', { one: '# parágrafo removido', other: '# parágrafos removidos' }),
    rewritten: (count) => counted(count, 'pt', { one: '# parágrafo reescrito', other: '# parágrafos reescritos' }),
  },
  fr: {
    reasons: {
      unreachable: 'son serveur est injoignable',
      missing: (status) => `son serveur dit qu’il n’y est pas (${status})`,
      refused: (status) => `son serveur ne me laisse pas le lire (${status})`,
      failed: (status) => `son serveur a un problème (${status})`,
      slow: 'son serveur met trop de temps',
      robots: 'le site demande aux bots de ne pas le lire',
      busy: 'son serveur me demande de venir moins souvent',
      large: 'il est plus gros que ce que je lis',
      broken: 'ce qui arrive n’est pas un flux que je sache lire',
    },
    failing: ({ feed, why, since, next }) =>
      `⚠️ Je n’arrive plus à lire **${feed}** depuis ${since} : ${why}. Je continue d’essayer, prochaine fois ${next}.`,
    gone: ({ feed }) =>
      `⚠️ Le serveur de **${feed}** dit que le flux a disparu pour de bon. Je regarde encore une fois par semaine ; \`/retirer\` pour l’enlever, \`/suivre\` pour sa nouvelle adresse.`,
    worksAgain: ({ feed }) => `✅ **${feed}** est de nouveau lisible.`,
    moved: ({ feed, url }) => `**${feed}** a déménagé pour de bon ; je le suis désormais à ${url}.`,
    more: ({ count, feed }) => `**Et encore ${counted(count, 'fr', { one: '#', other: '#' })} de ${feed} :**`,
    unlisted: (count) => `-# ${counted(count, 'fr', { one: '# plus ancien n’est pas listé', other: '# plus anciens ne sont pas listés' })}`,
    changed: ({ title, outlet }) => `✏️ ${title} (${outlet}) a changé :`,
    headline: ({ from, to }) => `titre : « ${from} » → « ${to} »`,
    added: (count) => counted(count, 'fr', { one: '# paragraphe ajouté', other: '# paragraphes ajoutés' }),
    removed: (count) => counted(count, 'fr', { one: '# paragraphe supprimé', other: '# paragraphes supprimés' }),
    rewritten: (count) => counted(count, 'fr', { one: '# paragraphe réécrit', other: '# paragraphes réécrits' }),
  },
  de: {
    reasons: {
      unreachable: 'sein Server ist nicht zu erreichen',
      missing: (status) => `sein Server sagt, dass es ihn nicht gibt (${status})`,
      refused: (status) => `sein Server lässt mich ihn nicht lesen (${status})`,
      failed: (status) => `sein Server hat ein Problem (${status})`,
      slow: 'sein Server braucht zu lange',
      robots: 'die Website bittet Bots, ihn nicht zu lesen',
      busy: 'sein Server bittet mich, seltener zu kommen',
      large: 'er ist größer, als ich lese',
      broken: 'was kommt, ist kein Feed, den ich lesen kann',
    },
    failing: ({ feed, why, since, next }) =>
      `⚠️ Ich kann **${feed}** seit ${since} nicht lesen: ${why}. Ich versuche es weiter, das nächste Mal ${next}.`,
    gone: ({ feed }) =>
      `⚠️ Der Server von **${feed}** sagt, dass es den Feed nicht mehr gibt. Ich sehe noch einmal pro Woche nach; entferne ihn mit \`/entfolgen\` oder folge der neuen Adresse mit \`/folgen\`.`,
    worksAgain: ({ feed }) => `✅ **${feed}** ist wieder zu lesen.`,
    moved: ({ feed, url }) => `**${feed}** ist endgültig umgezogen; ich folge ihm ab jetzt unter ${url}.`,
    more: ({ count, feed }) => `**Und ${counted(count, 'de', { one: '# weiterer', other: '# weitere' })} von ${feed}:**`,
    unlisted: (count) => `-# ${counted(count, 'de', { one: '# älterer ist nicht aufgeführt', other: '# ältere sind nicht aufgeführt' })}`,
    changed: ({ title, outlet }) => `✏️ ${title} (${outlet}) hat sich geändert:`,
    headline: ({ from, to }) => `Überschrift: „${from}“ → „${to}“`,
    added: (count) => counted(count, 'de', { one: '# Absatz neu', other: '# Absätze neu' }),
    removed: (count) => counted(count, 'de', { one: '# Absatz entfernt', other: '# Absätze entfernt' }),
    rewritten: (count) => counted(count, 'de', { one: '# Absatz umgeschrieben', other: '# Absätze umgeschrieben' }),
  },
  hi: {
    reasons: {
      unreachable: 'इसके सर्वर तक पहुँचा नहीं जा सकता',
      missing: (status) => `इसका सर्वर कहता है कि यह वहाँ नहीं है (${status})`,
      refused: (status) => `इसका सर्वर मुझे पढ़ने नहीं देता (${status})`,
      failed: (status) => `इसके सर्वर में कोई समस्या है (${status})`,
      slow: 'इसका सर्वर बहुत समय लेता है',
      robots: 'साइट बॉट से इसे न पढ़ने को कहती है',
      busy: 'इसका सर्वर मुझे कम आने को कहता है',
      large: 'यह उससे बड़ी है जितना मैं पढ़ता हूँ',
      broken: 'जो आता है वह ऐसी फ़ीड नहीं जिसे मैं पढ़ सकूँ',
    },
    failing: ({ feed, why, since, next }) => `⚠️ मैं ${since} से **${feed}** नहीं पढ़ पाया हूँ: ${why}। मैं कोशिश जारी रखता हूँ, अगली बार ${next}।`,
    gone: ({ feed }) =>
      `⚠️ **${feed}** का सर्वर कहता है कि यह फ़ीड हमेशा के लिए हट गई है। मैं हफ़्ते में एक बार फिर देखूँगा; \`/अनफ़ॉलो\` से हटाएँ या \`/फ़ॉलो\` से नया पता दें।`,
    worksAgain: ({ feed }) => `✅ **${feed}** फिर से पढ़ी जा सकती है।`,
    moved: ({ feed, url }) => `**${feed}** का पता हमेशा के लिए बदल गया है; अब मैं इसे ${url} पर फ़ॉलो करता हूँ।`,
    more: ({ count, feed }) => `**${feed} से ${counted(count, 'hi', { one: '# और', other: '# और' })}:**`,
    unlisted: (count) => `-# ${counted(count, 'hi', { one: '# पुराना सूची में नहीं है', other: '# पुराने सूची में नहीं हैं' })}`,
    changed: ({ title, outlet }) => `✏️ ${title} (${outlet}) बदल गया है:`,
    headline: ({ from, to }) => `शीर्षक: “${from}” → “${to}”`,
    added: (count) => counted(count, 'hi', { one: '# अनुच्छेद जोड़ा गया', other: '# अनुच्छेद जोड़े गए' }),
    removed: (count) => counted(count, 'hi', { one: '# अनुच्छेद हटाया गया', other: '# अनुच्छेद हटाए गए' }),
    rewritten: (count) => counted(count, 'hi', { one: '# अनुच्छेद फिर से लिखा गया', other: '# अनुच्छेद फिर से लिखे गए' }),
  },
  ja: {
    reasons: {
      unreachable: 'サーバーに接続できません',
      missing: (status) => `サーバーによると存在しません(${status})`,
      refused: (status) => `サーバーが読み取りを許可しません(${status})`,
      failed: (status) => `サーバーに問題があります(${status})`,
      slow: 'サーバーの応答に時間がかかりすぎます',
      robots: 'サイトがボットによる読み取りを断っています',
      busy: 'サーバーがアクセスを減らすよう求めています',
      large: '読み取れる大きさを超えています',
      broken: '届いたものは読み取れるフィードではありません',
    },
    failing: ({ feed, why, since, next }) => `⚠️ ${since}から **${feed}** を読み取れていません:${why}。引き続き試します(次回は${next})。`,
    gone: ({ feed }) =>
      `⚠️ **${feed}** のサーバーによると、このフィードはなくなりました。週に 1 回だけ確認します。\`/フォロー解除\` で外すか、新しいアドレスを \`/フォロー\` してください。`,
    worksAgain: ({ feed }) => `✅ **${feed}** をまた読み取れるようになりました。`,
    moved: ({ feed, url }) => `**${feed}** は移転しました。今後は ${url} でフォローします。`,
    more: ({ count, feed }) => `**${feed} からほかに ${counted(count, 'ja', { one: '# 件', other: '# 件' })}:**`,
    unlisted: (count) => `-# 古い ${counted(count, 'ja', { one: '# 件', other: '# 件' })}は省略しました`,
    changed: ({ title, outlet }) => `✏️ ${title}(${outlet})が変更されました:`,
    headline: ({ from, to }) => `見出し:「${from}」→「${to}」`,
    added: (count) => counted(count, 'ja', { one: '段落を # つ追加', other: '段落を # つ追加' }),
    removed: (count) => counted(count, 'ja', { one: '段落を # つ削除', other: '段落を # つ削除' }),
    rewritten: (count) => counted(count, 'ja', { one: '段落を # つ書き換え', other: '段落を # つ書き換え' }),
  },
  zh: {
    reasons: {
      unreachable: '无法连接其服务器',
      missing: (status) => `其服务器称它不存在（${status}）`,
      refused: (status) => `其服务器不允许我读取（${status}）`,
      failed: (status) => `其服务器出了问题（${status}）`,
      slow: '其服务器响应太慢',
      robots: '该网站要求机器人不要读取',
      busy: '其服务器要求我少来',
      large: '它超出了我能读取的大小',
      broken: '收到的内容不是我能读取的订阅源',
    },
    failing: ({ feed, why, since, next }) => `⚠️ 从${since}起我一直无法读取 **${feed}**：${why}。我会继续尝试，下次在${next}。`,
    gone: ({ feed }) => `⚠️ **${feed}** 的服务器称该订阅源已永久移除。我每周再看一次；可用 \`/取消关注\` 取消，或用 \`/关注\` 关注新地址。`,
    worksAgain: ({ feed }) => `✅ **${feed}** 又可以读取了。`,
    moved: ({ feed, url }) => `**${feed}** 已永久迁移，今后我在 ${url} 关注它。`,
    more: ({ count, feed }) => `**来自 ${feed} 的另外 ${counted(count, 'zh', { one: '# 篇', other: '# 篇' })}：**`,
    unlisted: (count) => `-# 还有 ${counted(count, 'zh', { one: '# 篇', other: '# 篇' })}较早的未列出`,
    changed: ({ title, outlet }) => `✏️ ${title}（${outlet}）有改动：`,
    headline: ({ from, to }) => `标题：“${from}” → “${to}”`,
    added: (count) => counted(count, 'zh', { one: '新增 # 段', other: '新增 # 段' }),
    removed: (count) => counted(count, 'zh', { one: '删除 # 段', other: '删除 # 段' }),
    rewritten: (count) => counted(count, 'zh', { one: '改写 # 段', other: '改写 # 段' }),
  },
}

/** Why a feed cannot be read. */
export function reasonWords({ code, details }: FeedFailure, language: Language): string {
  const { reasons } = feedPostings[language]
  const status = Number(details['status'] ?? 0)
  switch (code) {
    case 'page unreachable':
    case 'address not allowed':
      return reasons.unreachable
    case 'page missing':
      return reasons.missing(status)
    case 'page refused':
      return reasons.refused(status)
    case 'page failed':
      return reasons.failed(status)
    case 'page too slow':
    case 'busy':
      return reasons.slow
    case 'robots forbid':
      return reasons.robots
    case 'host busy':
      return reasons.busy
    case 'too large':
    case 'too complex':
      return reasons.large
    default:
      return reasons.broken
  }
}
