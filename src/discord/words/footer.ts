// The line under every piece of writing. Names and amounts come as they are printed, but for those that decide a form.
import type { Localised } from '#src/core/languages.ts'
import type { Writer } from '#src/core/writing.ts'
import { counted } from './amounts.ts'

export interface FooterWords {
  writtenBy(model: string): string
  /** `reason` is one of those below. */
  ownSentences(reason: string): string
  readonly reasons: Readonly<Record<Extract<Writer, { kind: 'extractive' }>['reason'], string>>
  readonly onlyModelsTranslate: string
  read(percent: string, words: number): string
  readInParts(percent: string, words: number, parts: number): string
  /** `when` is a Discord timestamp, read as "3 hours ago" or as a day. */
  published(when: string): string
  fetched(when: string): string
  fromCache(when: string): string
  prompt(version: string): string
  /** The server's own, by its number. */
  serverPrompt(edition: number, version: string): string
  dropped(count: number): string
  replaced(count: number): string
  corrected(count: number): string
}

export const footer: Localised<FooterWords> = {
  en: {
    writtenBy: (model) => `written by ${model}`,
    ownSentences: (reason) => `the article’s own sentences (${reason})`,
    reasons: {
      'no model': 'no model is set up',
      'model unreachable': 'the model could not be reached',
      'model overloaded': 'the model is overloaded',
      'model timed out': 'the model took too long',
      'model refused': 'the model refused',
      'model answer unusable': 'the model’s answer could not be used',
      'model rejected the key': 'the model’s server rejected the key',
      stopped: 'stopped',
      'over budget': 'the budget is used up',
      'model switched off': 'this server lets no model write',
    },
    onlyModelsTranslate: 'only a model translates',
    read: (percent, words) => `read ${percent} of ${counted(words, 'en', { one: '# word', other: '# words' })}`,
    readInParts: (percent, words, parts) =>
      `read ${percent} of ${counted(words, 'en', { one: '# word', other: '# words' })} in ${parts} parts`,
    published: (when) => `published ${when}`,
    fetched: (when) => `fetched ${when}`,
    fromCache: (when) => `from the cache, written ${when}`,
    prompt: (version) => `prompt ${version}`,
    serverPrompt: (edition, version) => `this server’s prompt, version ${edition} (${version})`,
    dropped: (count) => `${count} unsupported dropped`,
    replaced: (count) => `${count} replaced by the article’s words`,
    corrected: (count) => `${count} corrected`,
  },
  es: {
    writtenBy: (model) => `escrito por ${model}`,
    ownSentences: (reason) => `frases del propio artículo (${reason})`,
    reasons: {
      'no model': 'no hay ningún modelo configurado',
      'model unreachable': 'no se pudo contactar con el modelo',
      'model overloaded': 'el modelo está saturado',
      'model timed out': 'el modelo tardó demasiado',
      'model refused': 'el modelo se negó',
      'model answer unusable': 'la respuesta del modelo no servía',
      'model rejected the key': 'el servidor del modelo rechazó la clave',
      stopped: 'detenido',
      'over budget': 'el presupuesto se ha agotado',
      'model switched off': 'este servidor no deja escribir a ningún modelo',
    },
    onlyModelsTranslate: 'solo un modelo traduce',
    read: (percent, words) => `leído el ${percent} de ${counted(words, 'es', { one: '# palabra', other: '# palabras' })}`,
    readInParts: (percent, words, parts) =>
      `leído el ${percent} de ${counted(words, 'es', { one: '# palabra', other: '# palabras' })} en ${parts} partes`,
    published: (when) => `publicado ${when}`,
    fetched: (when) => `leído en la web ${when}`,
    fromCache: (when) => `de la caché, escrito ${when}`,
    prompt: (version) => `instrucciones ${version}`,
    serverPrompt: (edition, version) => `instrucciones de este servidor, versión ${edition} (${version})`,
    dropped: (count) => counted(count, 'es', { one: '# sin respaldo, descartada', other: '# sin respaldo, descartadas' }),
    replaced: (count) =>
      counted(count, 'es', { one: '# sustituida por palabras del artículo', other: '# sustituidas por palabras del artículo' }),
    corrected: (count) => counted(count, 'es', { one: '# corregida', other: '# corregidas' }),
  },
  pt: {
    writtenBy: (model) => `escrito por ${model}`,
    ownSentences: (reason) => `frases do próprio artigo (${reason})`,
    reasons: {
      'no model': 'nenhum modelo está configurado',
      'model unreachable': 'não foi possível contatar o modelo',
      'model overloaded': 'o modelo está sobrecarregado',
      'model timed out': 'o modelo demorou demais',
      'model refused': 'o modelo se recusou',
      'model answer unusable': 'a resposta do modelo não serviu',
      'model rejected the key': 'o servidor do modelo rejeitou a chave',
      stopped: 'interrompido',
      'over budget': 'o orçamento acabou',
      'model switched off': 'este servidor não deixa nenhum modelo escrever',
    },
    onlyModelsTranslate: 'só um modelo traduz',
    read: (percent, words) => `lido ${percent} de ${counted(words, 'pt', { one: '# palavra', other: '# palavras' })}`,
    readInParts: (percent, words, parts) =>
      `lido ${percent} de ${counted(words, 'pt', { one: '# palavra', other: '# palavras' })} em ${parts} partes`,
    published: (when) => `publicado ${when}`,
    fetched: (when) => `lido na web ${when}`,
    fromCache: (when) => `do cache, escrito ${when}`,
    prompt: (version) => `instruções ${version}`,
    serverPrompt: (edition, version) => `instruções deste servidor, versão ${edition} (${version})`,
    dropped: (count) => counted(count, 'pt', { one: '# sem respaldo, descartada', other: '# sem respaldo, descartadas' }),
    replaced: (count) => counted(count, 'pt', { one: '# trocada por palavras do artigo', other: '# trocadas por palavras do artigo' }),
    corrected: (count) => counted(count, 'pt', { one: '# corrigida', other: '# corrigidas' }),
  },
  fr: {
    writtenBy: (model) => `écrit par ${model}`,
    ownSentences: (reason) => `phrases de l’article lui-même (${reason})`,
    reasons: {
      'no model': 'aucun modèle n’est configuré',
      'model unreachable': 'le modèle était injoignable',
      'model overloaded': 'le modèle est surchargé',
      'model timed out': 'le modèle a mis trop de temps',
      'model refused': 'le modèle a refusé',
      'model answer unusable': 'la réponse du modèle était inutilisable',
      'model rejected the key': 'le serveur du modèle a refusé la clé',
      stopped: 'arrêté',
      'over budget': 'le budget est épuisé',
      'model switched off': 'ce serveur ne laisse aucun modèle écrire',
    },
    onlyModelsTranslate: 'seul un modèle traduit',
    read: (percent, words) => `lu à ${percent} sur ${counted(words, 'fr', { one: '# mot', other: '# mots' })}`,
    readInParts: (percent, words, parts) =>
      `lu à ${percent} sur ${counted(words, 'fr', { one: '# mot', other: '# mots' })}, en ${parts} parties`,
    published: (when) => `publié ${when}`,
    fetched: (when) => `lu en ligne ${when}`,
    fromCache: (when) => `du cache, écrit ${when}`,
    prompt: (version) => `consigne ${version}`,
    serverPrompt: (edition, version) => `consigne de ce serveur, version ${edition} (${version})`,
    dropped: (count) => counted(count, 'fr', { one: '# non étayée, écartée', other: '# non étayées, écartées' }),
    replaced: (count) =>
      counted(count, 'fr', { one: '# remplacée par les mots de l’article', other: '# remplacées par les mots de l’article' }),
    corrected: (count) => counted(count, 'fr', { one: '# corrigée', other: '# corrigées' }),
  },
  de: {
    writtenBy: (model) => `geschrieben von ${model}`,
    ownSentences: (reason) => `Sätze aus dem Artikel selbst (${reason})`,
    reasons: {
      'no model': 'kein Modell eingerichtet',
      'model unreachable': 'das Modell war nicht erreichbar',
      'model overloaded': 'das Modell ist überlastet',
      'model timed out': 'das Modell hat zu lange gebraucht',
      'model refused': 'das Modell hat sich geweigert',
      'model answer unusable': 'die Antwort des Modells war unbrauchbar',
      'model rejected the key': 'der Server des Modells hat den Schlüssel abgelehnt',
      stopped: 'angehalten',
      'over budget': 'das Budget ist aufgebraucht',
      'model switched off': 'dieser Server lässt kein Modell schreiben',
    },
    onlyModelsTranslate: 'nur ein Modell übersetzt',
    read: (percent, words) => `${percent} von ${counted(words, 'de', { one: '# Wort', other: '# Wörtern' })} gelesen`,
    readInParts: (percent, words, parts) =>
      `${percent} von ${counted(words, 'de', { one: '# Wort', other: '# Wörtern' })} in ${parts} Teilen gelesen`,
    published: (when) => `erschienen ${when}`,
    fetched: (when) => `abgerufen ${when}`,
    fromCache: (when) => `aus dem Zwischenspeicher, geschrieben ${when}`,
    prompt: (version) => `Anweisung ${version}`,
    serverPrompt: (edition, version) => `Anweisung dieses Servers, Fassung ${edition} (${version})`,
    dropped: (count) => `${count} ohne Beleg gestrichen`,
    replaced: (count) => `${count} durch Worte des Artikels ersetzt`,
    corrected: (count) => `${count} berichtigt`,
  },
  hi: {
    writtenBy: (model) => `${model} ने लिखा`,
    ownSentences: (reason) => `लेख के अपने वाक्य (${reason})`,
    reasons: {
      'no model': 'कोई मॉडल सेट नहीं है',
      'model unreachable': 'मॉडल तक पहुँच नहीं हो सकी',
      'model overloaded': 'मॉडल पर भार ज़्यादा है',
      'model timed out': 'मॉडल ने बहुत समय लिया',
      'model refused': 'मॉडल ने मना कर दिया',
      'model answer unusable': 'मॉडल का जवाब काम का नहीं था',
      'model rejected the key': 'मॉडल के सर्वर ने कुंजी नहीं मानी',
      stopped: 'रोका गया',
      'over budget': 'बजट ख़त्म हो गया है',
      'model switched off': 'यह सर्वर किसी मॉडल को लिखने नहीं देता',
    },
    onlyModelsTranslate: 'अनुवाद सिर्फ़ मॉडल करता है',
    read: (percent, words) => `${counted(words, 'hi', { one: '# शब्द', other: '# शब्दों' })} में से ${percent} पढ़े`,
    readInParts: (percent, words, parts) =>
      `${counted(words, 'hi', { one: '# शब्द', other: '# शब्दों' })} में से ${percent} पढ़े, ${parts} हिस्सों में`,
    published: (when) => `प्रकाशित ${when}`,
    fetched: (when) => `पढ़ा गया ${when}`,
    fromCache: (when) => `कैश से, लिखा गया ${when}`,
    prompt: (version) => `निर्देश ${version}`,
    serverPrompt: (edition, version) => `इस सर्वर का निर्देश, संस्करण ${edition} (${version})`,
    dropped: (count) => `${count} बिना आधार के, हटाए गए`,
    replaced: (count) => `${count} की जगह लेख के शब्द`,
    corrected: (count) => `${count} सुधारे गए`,
  },
  ja: {
    writtenBy: (model) => `${model} が作成`,
    ownSentences: (reason) => `記事の文をそのまま使用（${reason}）`,
    reasons: {
      'no model': 'モデル未設定',
      'model unreachable': 'モデルに接続できません',
      'model overloaded': 'モデルが混み合っています',
      'model timed out': 'モデルの応答が間に合いませんでした',
      'model refused': 'モデルが拒否しました',
      'model answer unusable': 'モデルの回答が使えませんでした',
      'model rejected the key': 'モデルのサーバーがキーを拒否しました',
      stopped: '停止されました',
      'over budget': '予算を使い切りました',
      'model switched off': 'このサーバーではモデルが無効です',
    },
    onlyModelsTranslate: '翻訳はモデルのみ可能',
    read: (percent, words) => `${counted(words, 'ja', { one: '# 語', other: '# 語' })}のうち ${percent} を読みました`,
    readInParts: (percent, words, parts) =>
      `${counted(words, 'ja', { one: '# 語', other: '# 語' })}のうち ${percent} を ${parts} 回に分けて読みました`,
    published: (when) => `公開：${when}`,
    fetched: (when) => `取得：${when}`,
    fromCache: (when) => `キャッシュ、作成：${when}`,
    prompt: (version) => `プロンプト ${version}`,
    serverPrompt: (edition, version) => `このサーバーのプロンプト、第 ${edition} 版（${version}）`,
    dropped: (count) => `根拠のない ${count} 件を削除`,
    replaced: (count) => `${count} 件を記事の文に置き換え`,
    corrected: (count) => `${count} 件を修正`,
  },
  zh: {
    writtenBy: (model) => `由 ${model} 撰写`,
    ownSentences: (reason) => `文章原句（${reason}）`,
    reasons: {
      'no model': '没有配置模型',
      'model unreachable': '无法连接模型',
      'model overloaded': '模型过载',
      'model timed out': '模型用时过长',
      'model refused': '模型拒绝了',
      'model answer unusable': '模型的回答无法使用',
      'model rejected the key': '模型服务器拒绝了密钥',
      stopped: '已停止',
      'over budget': '预算已用完',
      'model switched off': '此服务器不允许模型撰写',
    },
    onlyModelsTranslate: '只有模型能翻译',
    read: (percent, words) => `已读 ${counted(words, 'zh', { one: '# 个词', other: '# 个词' })}中的 ${percent}`,
    readInParts: (percent, words, parts) =>
      `已读 ${counted(words, 'zh', { one: '# 个词', other: '# 个词' })}中的 ${percent}，分 ${parts} 部分`,
    published: (when) => `发布于 ${when}`,
    fetched: (when) => `读取于 ${when}`,
    fromCache: (when) => `来自缓存，写于 ${when}`,
    prompt: (version) => `提示词 ${version}`,
    serverPrompt: (edition, version) => `此服务器的提示词，第 ${edition} 版（${version}）`,
    dropped: (count) => `${count} 条无依据，已删除`,
    replaced: (count) => `${count} 条换成了文章原话`,
    corrected: (count) => `${count} 条已更正`,
  },
}
