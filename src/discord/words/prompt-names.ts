// What the prompts of a server, their parts and the buttons under them are called.
import type { Localised } from '#src/core/languages.ts'
import type { PartName, TemplateName } from '#src/core/template.ts'

interface PromptNames {
  readonly names: Readonly<Record<TemplateName, string>>
  /** Above the fields of a form. */
  readonly parts: Readonly<Record<PartName, string>>
  readonly buttons: Readonly<
    Record<
      | 'choose'
      | 'chooseVersion'
      | 'previewOn'
      | 'edit'
      | 'editAgain'
      | 'save'
      | 'discard'
      | 'versions'
      | 'text'
      | 'back'
      | 'older'
      | 'use'
      | 'useShipped',
      string
    >
  >
}

export const promptNames: Localised<PromptNames> = {
  en: {
    names: { summarize: 'Summaries', merge: 'Summaries of long texts', answer: 'Answers', compare: 'Comparisons' },
    parts: { reader: 'For whom, and in which voice', content: 'What belongs in it', manner: 'What to leave out, length and style' },
    buttons: {
      choose: 'Choose a prompt…',
      chooseVersion: 'Look at a version…',
      previewOn: 'Preview on…',
      edit: 'Edit',
      editAgain: 'Edit again',
      save: 'Save',
      discard: 'Discard draft',
      versions: 'Versions',
      text: 'Show the text',
      back: 'Back',
      older: 'Older',
      use: 'Use this one',
      useShipped: 'Use the shipped one',
    },
  },
  es: {
    names: { summarize: 'Resúmenes', merge: 'Resúmenes de textos largos', answer: 'Respuestas', compare: 'Comparaciones' },
    parts: { reader: 'Para quién y con qué voz', content: 'Qué debe contener', manner: 'Qué omitir, extensión y estilo' },
    buttons: {
      choose: 'Elige unas instrucciones…',
      chooseVersion: 'Ver una versión…',
      previewOn: 'Vista previa con…',
      edit: 'Editar',
      editAgain: 'Seguir editando',
      save: 'Guardar',
      discard: 'Descartar borrador',
      versions: 'Versiones',
      text: 'Ver el texto',
      back: 'Atrás',
      older: 'Más antiguas',
      use: 'Usar esta',
      useShipped: 'Usar el original',
    },
  },
  pt: {
    names: { summarize: 'Resumos', merge: 'Resumos de textos longos', answer: 'Respostas', compare: 'Comparações' },
    parts: { reader: 'Para quem e com que voz', content: 'O que deve conter', manner: 'O que omitir, tamanho e estilo' },
    buttons: {
      choose: 'Escolha umas instruções…',
      chooseVersion: 'Ver uma versão…',
      previewOn: 'Prévia com…',
      edit: 'Editar',
      editAgain: 'Editar de novo',
      save: 'Salvar',
      discard: 'Descartar rascunho',
      versions: 'Versões',
      text: 'Mostrar o texto',
      back: 'Voltar',
      older: 'Mais antigas',
      use: 'Usar esta',
      useShipped: 'Usar o original',
    },
  },
  fr: {
    names: { summarize: 'Résumés', merge: 'Résumés de textes longs', answer: 'Réponses', compare: 'Comparaisons' },
    parts: { reader: 'Pour qui, et sur quel ton', content: 'Ce qu’il doit contenir', manner: 'Ce qu’on laisse de côté, longueur et style' },
    buttons: {
      choose: 'Choisir une consigne…',
      chooseVersion: 'Voir une version…',
      previewOn: 'Aperçu avec…',
      edit: 'Modifier',
      editAgain: 'Reprendre',
      save: 'Enregistrer',
      discard: 'Supprimer le brouillon',
      versions: 'Versions précédentes',
      text: 'Voir le texte',
      back: 'Retour',
      older: 'Plus anciennes',
      use: 'Utiliser celle-ci',
      useShipped: 'Utiliser celle d’origine',
    },
  },
  de: {
    names: { summarize: 'Zusammenfassungen', merge: 'Zusammenfassungen langer Texte', answer: 'Antworten', compare: 'Vergleiche' },
    parts: { reader: 'Für wen, und in welchem Ton', content: 'Was hineingehört', manner: 'Was wegbleibt, Länge und Stil' },
    buttons: {
      choose: 'Eine Anweisung wählen…',
      chooseVersion: 'Eine Fassung ansehen…',
      previewOn: 'Vorschau mit…',
      edit: 'Bearbeiten',
      editAgain: 'Weiter bearbeiten',
      save: 'Speichern',
      discard: 'Entwurf verwerfen',
      versions: 'Fassungen',
      text: 'Text zeigen',
      back: 'Zurück',
      older: 'Ältere',
      use: 'Diese verwenden',
      useShipped: 'Die mitgelieferte verwenden',
    },
  },
  hi: {
    names: { summarize: 'सारांश', merge: 'लंबे लेखों के सारांश', answer: 'जवाब', compare: 'तुलनाएँ' },
    parts: { reader: 'किसके लिए, किस लहजे में', content: 'उसमें क्या हो', manner: 'क्या छोड़ें, लंबाई और शैली' },
    buttons: {
      choose: 'कोई निर्देश चुनें…',
      chooseVersion: 'कोई संस्करण देखें…',
      previewOn: 'इस पर पूर्वावलोकन…',
      edit: 'बदलें',
      editAgain: 'फिर से बदलें',
      save: 'सहेजें',
      discard: 'मसौदा हटाएँ',
      versions: 'संस्करण',
      text: 'पाठ दिखाएँ',
      back: 'पीछे',
      older: 'और पुराने',
      use: 'यही लागू करें',
      useShipped: 'मूल लागू करें',
    },
  },
  ja: {
    names: { summarize: '要約', merge: '長い文章の要約', answer: '回答', compare: '比較' },
    parts: { reader: '誰に向けて、どんな口調で', content: '何を書くか', manner: '省くもの、長さ、文体' },
    buttons: {
      choose: 'プロンプトを選択…',
      chooseVersion: '版を見る…',
      previewOn: 'プレビューする記事…',
      edit: '編集',
      editAgain: '編集を続ける',
      save: '保存',
      discard: '下書きを破棄',
      versions: '版の一覧',
      text: '本文を表示',
      back: '戻る',
      older: '古い版',
      use: 'この版を使う',
      useShipped: '標準を使う',
    },
  },
  zh: {
    names: { summarize: '摘要', merge: '长文摘要', answer: '回答', compare: '比较' },
    parts: { reader: '写给谁，用什么语气', content: '应包含什么', manner: '省略什么、长度和文风' },
    buttons: {
      choose: '选择提示词…',
      chooseVersion: '查看某个版本…',
      previewOn: '用这篇预览…',
      edit: '编辑',
      editAgain: '继续编辑',
      save: '保存',
      discard: '丢弃草稿',
      versions: '版本',
      text: '显示文本',
      back: '返回',
      older: '更早',
      use: '使用这一版',
      useShipped: '使用自带的',
    },
  },
}
