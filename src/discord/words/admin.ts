// /admin: its declaration, and how the bot stands, for whoever runs it. Amounts and times come as they are printed.
import type { Localised } from '#src/core/languages.ts'

export const adminNames: Localised<string> = { en: 'admin', es: 'operación', pt: 'operação', fr: 'exploitation', de: 'betrieb', hi: 'संचालन', ja: '運用', zh: '运维' }

export const adminDescriptions: { readonly command: Localised<string>; readonly reference: Localised<string> } = {
  command: {
    en: 'How I stand: health, queues, spending, errors. For whoever runs me', es: 'Cómo estoy: salud, colas, gasto, errores. Para quien me opera', pt: 'Como estou: saúde, filas, gastos, erros. Para quem me opera',
    fr: 'Mon état : santé, files, dépenses, erreurs. Pour qui m’exploite', de: 'Wie es um mich steht: Zustand, Warteschlangen, Kosten, Fehler. Für die, die mich betreiben',
    hi: 'मेरी स्थिति: सेहत, कतारें, खर्च, त्रुटियाँ। मुझे चलाने वालों के लिए', ja: '稼働状況：状態、待ち行列、費用、エラー。運用者専用', zh: '我的状况：健康、队列、花费、错误。仅供运行者使用',
  },
  reference: {
    en: 'The reference that somebody was told with an apology', es: 'La referencia que alguien recibió con una disculpa', pt: 'A referência que alguém recebeu com um pedido de desculpas',
    fr: 'La référence donnée à quelqu’un avec des excuses', de: 'Die Referenz, die jemand mit einer Entschuldigung bekam', hi: 'वह संदर्भ जो किसी को क्षमा के साथ बताया गया', ja: 'お詫びと共に伝えられた参照番号', zh: '某人随道歉收到的参考编号',
  },
}

export interface AdminWords {
  readonly title: string
  readonly refresh: string
  versions(lede: string, node: string, engine: string, schema: string): string
  /** `when` is a Discord timestamp, read as "3 hours ago". */
  started(when: string): string
  database(took: string): string
  readonly databaseAway: string
  cache(answers: string): string
  readonly noModel: string
  model(name: string): string
  modelPaused(name: string): string
  memory(megabytes: string): string
  late(took: string): string
  shard(id: string, ping: string): string
  shardAway(id: string, when: string): string
  servers(count: string): string
  replies(all: string, here: string): string
  posts(count: string): string
  feeds(count: string): string
  /** Of feeds. */
  entries(count: string): string
  oldest(age: string): string
  failingFeeds(count: string, all: string): string
  channels(count: string): string
  parked(count: string): string
  /** Entries of feeds that ended in an error each time, of the last week. */
  putAside(count: string): string
  readonly noTrouble: string
  spent(money: string, calls: string, tokens: string): string
  limit(money: string): string
  unpriced(calls: string): string
  readonly errors: string
  readonly noErrors: string
  unknownReference(reference: string): string
}

export const adminWords: Localised<AdminWords> = {
  en: {
    title: 'How I stand', refresh: 'Refresh', versions: (lede, node, engine, schema) => `Lede ${lede}, Node ${node}, ${engine}, schema ${schema}`, started: (when) => `started ${when}`,
    database: (took) => `The database answers in ${took}`, databaseAway: 'The database does not answer', cache: (answers) => `cached answers: ${answers}`,
    noModel: 'No model is set up', model: (name) => `${name} writes`, modelPaused: (name) => `${name} has failed several times in a row and is left alone for a moment`,
    memory: (megabytes) => `Memory: ${megabytes}`, late: (took) => `delay: ${took}`, shard: (id, ping) => `Shard ${id}: ${ping}`, shardAway: (id, when) => `Shard ${id}: away since ${when}`, servers: (count) => `servers: ${count}`,
    replies: (all, here) => `Replies being written: ${all} (here: ${here})`, posts: (count) => `messages to be posted: ${count}`, feeds: (count) => `feeds due: ${count}`, entries: (count) => `entries to be read: ${count}`, oldest: (age) => `oldest: ${age}`,
    failingFeeds: (count, all) => `Feeds that fail: ${count} of ${all}`, channels: (count) => `channels that cannot be posted to: ${count}`, parked: (count) => `messages that Discord did not accept: ${count}`, putAside: (count) => `entries that could not be dealt with this week: ${count}`, noTrouble: 'No feed and no channel is in trouble',
    spent: (money, calls, tokens) => `Spent today (UTC): **${money}**, calls: ${calls}, tokens: ${tokens}`, limit: (money) => `limit: ${money}`, unpriced: (calls) => `calls without a known price: ${calls}`,
    errors: 'Errors of the last 24 hours', noErrors: 'No errors in the last 24 hours', unknownReference: (reference) => `I know no error ${reference}: it is older than a week, or one of very many at once. The log may have it.`,
  },
  es: {
    title: 'Cómo estoy', refresh: 'Actualizar', versions: (lede, node, engine, schema) => `Lede ${lede}, Node ${node}, ${engine}, esquema ${schema}`, started: (when) => `en marcha desde ${when}`,
    database: (took) => `La base de datos responde en ${took}`, databaseAway: 'La base de datos no responde', cache: (answers) => `respuestas en caché: ${answers}`,
    noModel: 'No hay ningún modelo configurado', model: (name) => `Escribe ${name}`, modelPaused: (name) => `${name} ha fallado varias veces seguidas y se le deja descansar un momento`,
    memory: (megabytes) => `Memoria: ${megabytes}`, late: (took) => `retraso: ${took}`, shard: (id, ping) => `Fragmento ${id}: ${ping}`, shardAway: (id, when) => `Fragmento ${id}: desconectado desde ${when}`, servers: (count) => `servidores: ${count}`,
    replies: (all, here) => `Respuestas en curso: ${all} (aquí: ${here})`, posts: (count) => `mensajes por publicar: ${count}`, feeds: (count) => `fuentes pendientes: ${count}`, entries: (count) => `entradas por leer: ${count}`, oldest: (age) => `el más antiguo: ${age}`,
    failingFeeds: (count, all) => `Fuentes que fallan: ${count} de ${all}`, channels: (count) => `canales donde no se puede publicar: ${count}`, parked: (count) => `mensajes que Discord no aceptó: ${count}`, putAside: (count) => `entradas que no se pudieron tratar esta semana: ${count}`, noTrouble: 'Ninguna fuente y ningún canal tiene problemas',
    spent: (money, calls, tokens) => `Gastado hoy (UTC): **${money}**, llamadas: ${calls}, tokens: ${tokens}`, limit: (money) => `límite: ${money}`, unpriced: (calls) => `llamadas sin precio conocido: ${calls}`,
    errors: 'Errores de las últimas 24 horas', noErrors: 'Ningún error en las últimas 24 horas', unknownReference: (reference) => `No conozco ningún error ${reference}: tiene más de una semana o fue uno de muchísimos a la vez. Quizá esté en el registro.`,
  },
  pt: {
    title: 'Como estou', refresh: 'Atualizar', versions: (lede, node, engine, schema) => `Lede ${lede}, Node ${node}, ${engine}, esquema ${schema}`, started: (when) => `no ar desde ${when}`,
    database: (took) => `O banco de dados responde em ${took}`, databaseAway: 'O banco de dados não responde', cache: (answers) => `respostas em cache: ${answers}`,
    noModel: 'Nenhum modelo está configurado', model: (name) => `Quem escreve é ${name}`, modelPaused: (name) => `${name} falhou várias vezes seguidas e descansa um momento`,
    memory: (megabytes) => `Memória: ${megabytes}`, late: (took) => `atraso: ${took}`, shard: (id, ping) => `Fragmento ${id}: ${ping}`, shardAway: (id, when) => `Fragmento ${id}: fora desde ${when}`, servers: (count) => `servidores: ${count}`,
    replies: (all, here) => `Respostas em andamento: ${all} (aqui: ${here})`, posts: (count) => `mensagens a publicar: ${count}`, feeds: (count) => `feeds pendentes: ${count}`, entries: (count) => `entradas a ler: ${count}`, oldest: (age) => `a mais antiga: ${age}`,
    failingFeeds: (count, all) => `Feeds que falham: ${count} de ${all}`, channels: (count) => `canais em que não se pode publicar: ${count}`, parked: (count) => `mensagens que o Discord não aceitou: ${count}`, putAside: (count) => `entradas que não puderam ser tratadas nesta semana: ${count}`, noTrouble: 'Nenhum feed e nenhum canal está com problemas',
    spent: (money, calls, tokens) => `Gasto hoje (UTC): **${money}**, chamadas: ${calls}, tokens: ${tokens}`, limit: (money) => `limite: ${money}`, unpriced: (calls) => `chamadas sem preço conhecido: ${calls}`,
    errors: 'Erros das últimas 24 horas', noErrors: 'Nenhum erro nas últimas 24 horas', unknownReference: (reference) => `Não conheço nenhum erro ${reference}: tem mais de uma semana ou foi um entre muitos ao mesmo tempo. Talvez esteja no registro.`,
  },
  fr: {
    title: 'Mon état', refresh: 'Actualiser', versions: (lede, node, engine, schema) => `Lede ${lede}, Node ${node}, ${engine}, schéma ${schema}`, started: (when) => `démarré ${when}`,
    database: (took) => `La base de données répond en ${took}`, databaseAway: 'La base de données ne répond pas', cache: (answers) => `réponses en cache : ${answers}`,
    noModel: 'Aucun modèle n’est configuré', model: (name) => `${name} rédige`, modelPaused: (name) => `${name} a échoué plusieurs fois de suite et reste au repos un moment`,
    memory: (megabytes) => `Mémoire : ${megabytes}`, late: (took) => `retard : ${took}`, shard: (id, ping) => `Fragment ${id} : ${ping}`, shardAway: (id, when) => `Fragment ${id} : absent depuis ${when}`, servers: (count) => `serveurs : ${count}`,
    replies: (all, here) => `Réponses en cours : ${all} (ici : ${here})`, posts: (count) => `messages à publier : ${count}`, feeds: (count) => `flux à relever : ${count}`, entries: (count) => `articles à lire : ${count}`, oldest: (age) => `le plus ancien : ${age}`,
    failingFeeds: (count, all) => `Flux en échec : ${count} sur ${all}`, channels: (count) => `salons où publier est impossible : ${count}`, parked: (count) => `messages refusés par Discord : ${count}`, putAside: (count) => `articles qui n’ont pas pu être traités cette semaine : ${count}`, noTrouble: 'Aucun flux et aucun salon n’a de problème',
    spent: (money, calls, tokens) => `Dépensé aujourd’hui (UTC) : **${money}**, appels : ${calls}, jetons : ${tokens}`, limit: (money) => `limite : ${money}`, unpriced: (calls) => `appels sans prix connu : ${calls}`,
    errors: 'Erreurs des dernières 24 heures', noErrors: 'Aucune erreur ces dernières 24 heures', unknownReference: (reference) => `Je ne connais aucune erreur ${reference} : elle a plus d’une semaine, ou c’était une parmi beaucoup d’autres. Le journal l’a peut-être.`,
  },
  de: {
    title: 'Wie es um mich steht', refresh: 'Aktualisieren', versions: (lede, node, engine, schema) => `Lede ${lede}, Node ${node}, ${engine}, Schema vom ${schema}`, started: (when) => `gestartet ${when}`,
    database: (took) => `Die Datenbank antwortet in ${took}`, databaseAway: 'Die Datenbank antwortet nicht', cache: (answers) => `Antworten im Zwischenspeicher: ${answers}`,
    noModel: 'Es ist kein Modell eingerichtet', model: (name) => `${name} schreibt`, modelPaused: (name) => `${name} ist mehrmals hintereinander gescheitert und wird einen Moment in Ruhe gelassen`,
    memory: (megabytes) => `Speicher: ${megabytes}`, late: (took) => `Verzug: ${took}`, shard: (id, ping) => `Verbindung ${id}: ${ping}`, shardAway: (id, when) => `Verbindung ${id}: unterbrochen seit ${when}`, servers: (count) => `Server: ${count}`,
    replies: (all, here) => `Antworten in Arbeit: ${all} (hier: ${here})`, posts: (count) => `zu postende Nachrichten: ${count}`, feeds: (count) => `fällige Feeds: ${count}`, entries: (count) => `zu lesende Einträge: ${count}`, oldest: (age) => `am längsten: ${age}`,
    failingFeeds: (count, all) => `Feeds, die scheitern: ${count} von ${all}`, channels: (count) => `Kanäle, in die nicht gepostet werden kann: ${count}`, parked: (count) => `von Discord nicht angenommene Nachrichten: ${count}`, putAside: (count) => `Einträge, die diese Woche nicht verarbeitet werden konnten: ${count}`, noTrouble: 'Kein Feed und kein Kanal macht Schwierigkeiten',
    spent: (money, calls, tokens) => `Heute ausgegeben (UTC): **${money}**, Aufrufe: ${calls}, Tokens: ${tokens}`, limit: (money) => `Grenze: ${money}`, unpriced: (calls) => `Aufrufe ohne bekannten Preis: ${calls}`,
    errors: 'Fehler der letzten 24 Stunden', noErrors: 'Keine Fehler in den letzten 24 Stunden', unknownReference: (reference) => `Ich kenne keinen Fehler ${reference}: Er ist älter als eine Woche oder war einer von sehr vielen zugleich. Vielleicht steht er im Protokoll.`,
  },
  hi: {
    title: 'मेरी स्थिति', refresh: 'ताज़ा करें', versions: (lede, node, engine, schema) => `Lede ${lede}, Node ${node}, ${engine}, स्कीमा ${schema}`, started: (when) => `${when} शुरू हुआ`,
    database: (took) => `डेटाबेस ${took} में जवाब देता है`, databaseAway: 'डेटाबेस जवाब नहीं दे रहा', cache: (answers) => `कैश में उत्तर: ${answers}`,
    noModel: 'कोई मॉडल सेट नहीं है', model: (name) => `${name} लिखता है`, modelPaused: (name) => `${name} लगातार कई बार विफल हुआ, इसलिए उसे थोड़ी देर के लिए छोड़ दिया गया है`,
    memory: (megabytes) => `मेमोरी: ${megabytes}`, late: (took) => `देरी: ${took}`, shard: (id, ping) => `शार्ड ${id}: ${ping}`, shardAway: (id, when) => `शार्ड ${id}: ${when} से कटा हुआ`, servers: (count) => `सर्वर: ${count}`,
    replies: (all, here) => `लिखे जा रहे उत्तर: ${all} (यहाँ: ${here})`, posts: (count) => `भेजे जाने वाले संदेश: ${count}`, feeds: (count) => `देखे जाने वाले फ़ीड: ${count}`, entries: (count) => `पढ़ी जाने वाली प्रविष्टियाँ: ${count}`, oldest: (age) => `सबसे पुराना: ${age}`,
    failingFeeds: (count, all) => `विफल फ़ीड: ${all} में से ${count}`, channels: (count) => `चैनल जिनमें पोस्ट नहीं हो सकता: ${count}`, parked: (count) => `संदेश जो Discord ने स्वीकार नहीं किए: ${count}`, putAside: (count) => `इस हफ़्ते जिन प्रविष्टियों को संसाधित नहीं किया जा सका: ${count}`, noTrouble: 'किसी फ़ीड या चैनल में समस्या नहीं है',
    spent: (money, calls, tokens) => `आज का खर्च (UTC): **${money}**, कॉल: ${calls}, टोकन: ${tokens}`, limit: (money) => `सीमा: ${money}`, unpriced: (calls) => `बिना ज्ञात मूल्य वाली कॉल: ${calls}`,
    errors: 'पिछले 24 घंटों की त्रुटियाँ', noErrors: 'पिछले 24 घंटों में कोई त्रुटि नहीं', unknownReference: (reference) => `मैं ${reference} नाम की कोई त्रुटि नहीं जानता: वह एक हफ़्ते से पुरानी है, या एक साथ हुई बहुत सारी में से एक थी। शायद लॉग में हो।`,
  },
  ja: {
    title: '稼働状況', refresh: '更新', versions: (lede, node, engine, schema) => `Lede ${lede}、Node ${node}、${engine}、スキーマ ${schema}`, started: (when) => `起動：${when}`,
    database: (took) => `データベースの応答時間：${took}`, databaseAway: 'データベースが応答しません', cache: (answers) => `キャッシュされた回答：${answers}`,
    noModel: 'モデルは設定されていません', model: (name) => `執筆：${name}`, modelPaused: (name) => `${name} は続けて失敗したため、しばらく休ませています`,
    memory: (megabytes) => `メモリ：${megabytes}`, late: (took) => `遅れ：${took}`, shard: (id, ping) => `シャード ${id}：${ping}`, shardAway: (id, when) => `シャード ${id}：切断中（${when}から）`, servers: (count) => `サーバー：${count}`,
    replies: (all, here) => `作成中の返信：${all}（このプロセス：${here}）`, posts: (count) => `投稿待ちのメッセージ：${count}`, feeds: (count) => `確認待ちのフィード：${count}`, entries: (count) => `読み込み待ちの記事：${count}`, oldest: (age) => `最長：${age}`,
    failingFeeds: (count, all) => `失敗しているフィード：${all} 件中 ${count} 件`, channels: (count) => `投稿できないチャンネル：${count}`, parked: (count) => `Discord が受け付けなかったメッセージ：${count}`, putAside: (count) => `今週処理できなかった記事：${count}`, noTrouble: '問題のあるフィードやチャンネルはありません',
    spent: (money, calls, tokens) => `本日の費用（UTC）：**${money}**、呼び出し：${calls}、トークン：${tokens}`, limit: (money) => `上限：${money}`, unpriced: (calls) => `価格不明の呼び出し：${calls}`,
    errors: '過去 24 時間のエラー', noErrors: '過去 24 時間にエラーはありません', unknownReference: (reference) => `${reference} というエラーは見つかりません。1 週間より前のものか、同時に多数起きたうちの一つです。ログにはあるかもしれません。`,
  },
  zh: {
    title: '我的状况', refresh: '刷新', versions: (lede, node, engine, schema) => `Lede ${lede}，Node ${node}，${engine}，架构 ${schema}`, started: (when) => `启动于${when}`,
    database: (took) => `数据库响应用时 ${took}`, databaseAway: '数据库没有响应', cache: (answers) => `缓存的回答：${answers}`,
    noModel: '没有设置模型', model: (name) => `由 ${name} 撰写`, modelPaused: (name) => `${name} 连续失败多次，暂时不再请求它`,
    memory: (megabytes) => `内存：${megabytes}`, late: (took) => `延迟：${took}`, shard: (id, ping) => `分片 ${id}：${ping}`, shardAway: (id, when) => `分片 ${id}：自${when}断开`, servers: (count) => `服务器：${count}`,
    replies: (all, here) => `正在撰写的回复：${all}（本进程：${here}）`, posts: (count) => `待发布的消息：${count}`, feeds: (count) => `待检查的订阅源：${count}`, entries: (count) => `待读取的条目：${count}`, oldest: (age) => `最久：${age}`,
    failingFeeds: (count, all) => `失败的订阅源：${all} 个中的 ${count} 个`, channels: (count) => `无法发布的频道：${count}`, parked: (count) => `Discord 未接受的消息：${count}`, putAside: (count) => `本周无法处理的条目：${count}`, noTrouble: '没有订阅源或频道出现问题',
    spent: (money, calls, tokens) => `今日花费（UTC）：**${money}**，调用：${calls}，词元：${tokens}`, limit: (money) => `上限：${money}`, unpriced: (calls) => `价格未知的调用：${calls}`,
    errors: '过去 24 小时的错误', noErrors: '过去 24 小时没有错误', unknownReference: (reference) => `我找不到错误 ${reference}：它已超过一周，或是同时发生的众多错误之一。日志里也许有。`,
  },
}
