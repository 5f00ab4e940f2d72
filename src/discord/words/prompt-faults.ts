// Why a text can't be a prompt, with the place where somebody mends it. Names come inert, parts by what their field is called.
import type { Localised } from '#src/core/languages.ts'

interface PromptFaults {
  slotUnknown(part: string, line: number, name: string, slots: string): string
  slotOpen(part: string, line: number, name: string, slots: string): string
  statement(part: string, line: number, name: string, slots: string): string
  slotMissing(name: string): string
  partUnknown(name: string): string
  tooLong(tokens: string, most: string): string
}

export const promptFaults: Localised<PromptFaults> = {
  en: {
    slotUnknown: (part, line, name, slots) => `**${part}**, line ${line}: there is no ${name} here. You can use ${slots}.`,
    slotOpen: (part, line, name, slots) =>
      `**${part}**, line ${line}: ${name} is no slot. It must be one of ${slots}, with two braces on either side and nothing else between them.`,
    statement: (part, line, name, slots) => `**${part}**, line ${line}: statements such as ${name} are not possible, only ${slots}.`,
    slotMissing: (name) => `${name} stands nowhere; one of the fields must have it.`,
    partUnknown: (name) => `It has a part ${name}, which this prompt does not have.`,
    tooLong: (tokens, most) => `It is longer than mine by ${tokens} tokens; the model has room for ${most}.`,
  },
  es: {
    slotUnknown: (part, line, name, slots) => `**${part}**, línea ${line}: aquí no existe ${name}. Puedes usar ${slots}.`,
    slotOpen: (part, line, name, slots) =>
      `**${part}**, línea ${line}: ${name} no es un hueco. Debe ser uno de ${slots}, con dos llaves a cada lado y nada más entre ellas.`,
    statement: (part, line, name, slots) => `**${part}**, línea ${line}: no se admiten órdenes como ${name}, solo ${slots}.`,
    slotMissing: (name) => `${name} no aparece en ninguna parte; uno de los campos debe tenerlo.`,
    partUnknown: (name) => `Tiene una parte ${name} que estas instrucciones no tienen.`,
    tooLong: (tokens, most) => `Supera a las mías en ${tokens} tokens; el modelo tiene sitio para ${most}.`,
  },
  pt: {
    slotUnknown: (part, line, name, slots) => `**${part}**, linha ${line}: aqui não existe ${name}. Você pode usar ${slots}.`,
    slotOpen: (part, line, name, slots) =>
      `**${part}**, linha ${line}: ${name} não é um campo. Deve ser um de ${slots}, com duas chaves de cada lado e nada mais entre elas.`,
    statement: (part, line, name, slots) => `**${part}**, linha ${line}: comandos como ${name} não são possíveis, só ${slots}.`,
    slotMissing: (name) => `${name} não aparece em lugar nenhum; um dos campos precisa ter.`,
    partUnknown: (name) => `Tem uma parte ${name} que estas instruções não têm.`,
    tooLong: (tokens, most) => `É ${tokens} tokens maior que a minha; o modelo tem espaço para ${most}.`,
  },
  fr: {
    slotUnknown: (part, line, name, slots) => `**${part}**, ligne ${line} : ${name} n’existe pas ici. Vous pouvez utiliser ${slots}.`,
    slotOpen: (part, line, name, slots) =>
      `**${part}**, ligne ${line} : ${name} n’est pas un emplacement. Il faut l’un de ${slots}, avec deux accolades de chaque côté et rien d’autre entre elles.`,
    statement: (part, line, name, slots) =>
      `**${part}**, ligne ${line} : les instructions comme ${name} ne sont pas possibles, seulement ${slots}.`,
    slotMissing: (name) => `${name} ne figure nulle part ; l’un des champs doit le contenir.`,
    partUnknown: (name) => `Elle a une partie ${name} que cette consigne n’a pas.`,
    tooLong: (tokens, most) => `Elle dépasse la mienne de ${tokens} jetons ; le modèle a de la place pour ${most}.`,
  },
  de: {
    slotUnknown: (part, line, name, slots) => `**${part}**, Zeile ${line}: ${name} gibt es hier nicht. Möglich sind ${slots}.`,
    slotOpen: (part, line, name, slots) =>
      `**${part}**, Zeile ${line}: ${name} ist kein Platzhalter. Möglich sind ${slots}, mit zwei Klammern auf jeder Seite und sonst nichts dazwischen.`,
    statement: (part, line, name, slots) => `**${part}**, Zeile ${line}: Befehle wie ${name} sind nicht möglich, nur ${slots}.`,
    slotMissing: (name) => `${name} steht nirgends; eines der Felder muss es enthalten.`,
    partUnknown: (name) => `Sie hat einen Teil ${name}, den diese Anweisung nicht hat.`,
    tooLong: (tokens, most) => `Sie ist um ${tokens} Tokens länger als meine; das Modell hat Platz für ${most}.`,
  },
  hi: {
    slotUnknown: (part, line, name, slots) => `**${part}**, पंक्ति ${line}: यहाँ ${name} नहीं होता। आप ${slots} रख सकते हैं।`,
    slotOpen: (part, line, name, slots) =>
      `**${part}**, पंक्ति ${line}: ${name} कोई खाली जगह नहीं है। ${slots} में से एक हो, दोनों ओर दो-दो कोष्ठक और बीच में कुछ और नहीं।`,
    statement: (part, line, name, slots) => `**${part}**, पंक्ति ${line}: ${name} जैसे आदेश नहीं चलते, सिर्फ़ ${slots}।`,
    slotMissing: (name) => `${name} कहीं नहीं है; किसी एक खाने में होना चाहिए।`,
    partUnknown: (name) => `इसमें ${name} हिस्सा है, जो इस निर्देश में नहीं होता।`,
    tooLong: (tokens, most) => `यह मेरे निर्देश से ${tokens} टोकन लंबा है; मॉडल में ${most} की जगह है।`,
  },
  ja: {
    slotUnknown: (part, line, name, slots) => `**${part}** ${line} 行目：${name} はここでは使えません。使えるのは ${slots} です。`,
    slotOpen: (part, line, name, slots) =>
      `**${part}** ${line} 行目：${name} は差し込み欄ではありません。${slots} のいずれかを、二重の波かっこだけで囲んで書いてください。`,
    statement: (part, line, name, slots) => `**${part}** ${line} 行目：${name} のような命令は使えません。使えるのは ${slots} だけです。`,
    slotMissing: (name) => `${name} がどこにもありません。いずれかの欄に必要です。`,
    partUnknown: (name) => `このプロンプトにない部分 ${name} があります。`,
    tooLong: (tokens, most) => `標準より ${tokens} トークン長く、モデルに入るのは ${most} までです。`,
  },
  zh: {
    slotUnknown: (part, line, name, slots) => `**${part}** 第 ${line} 行：这里没有 ${name}。可以使用 ${slots}。`,
    slotOpen: (part, line, name, slots) =>
      `**${part}** 第 ${line} 行：${name} 不是占位符。必须是 ${slots} 之一，两边各两个花括号，中间不能有别的。`,
    statement: (part, line, name, slots) => `**${part}** 第 ${line} 行：不能使用 ${name} 这样的语句，只能用 ${slots}。`,
    slotMissing: (name) => `${name} 哪里都没有；其中一个栏位必须包含它。`,
    partUnknown: (name) => `它有 ${name} 这一部分，而此提示词没有。`,
    tooLong: (tokens, most) => `它比我自带的多 ${tokens} 个词元；模型只容得下 ${most} 个。`,
  },
}
