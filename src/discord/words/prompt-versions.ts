// What is said of the versions of a server's prompts, each saved by somebody.
import type { Localised } from '#src/core/languages.ts'

interface PromptVersionWords {
  /** `by` is inert; `when` a Discord timestamp. */
  readonly version: (number: number, by: string, when: string) => string
  readonly sameAs: (number: number) => string
  /** A line of the log. */
  readonly inUse: (number: number) => string
  readonly saved: (number: number) => string
  readonly unfit: (number: number) => string
  readonly savedMeanwhile: (number: number, by: string) => string
}

export const promptVersionWords: Localised<PromptVersionWords> = {
  en: {
    version: (number, by, when) => `version ${number} by ${by}, ${when}`,
    sameAs: (number) => `same as version ${number}`,
    inUse: (number) => `version ${number}`,
    saved: (number) => `Saved: version ${number} is used from now on.`,
    unfit: (number) => `Version ${number} does not fit any more, so mine is used:`,
    savedMeanwhile: (number, by) =>
      `${by} saved version ${number} while you were writing. Look at it; if you still want yours, press Save again.`,
  },
  es: {
    version: (number, by, when) => `versión ${number} de ${by}, ${when}`,
    sameAs: (number) => `igual que la versión ${number}`,
    inUse: (number) => `versión ${number}`,
    saved: (number) => `Guardado: desde ahora se usa la versión ${number}.`,
    unfit: (number) => `La versión ${number} ya no encaja, así que se usa la mía:`,
    savedMeanwhile: (number, by) =>
      `${by} guardó la versión ${number} mientras escribías. Mírala; si sigues queriendo la tuya, pulsa Guardar otra vez.`,
  },
  pt: {
    version: (number, by, when) => `versão ${number} de ${by}, ${when}`,
    sameAs: (number) => `igual à versão ${number}`,
    inUse: (number) => `versão ${number}`,
    saved: (number) => `Salvo: a partir de agora vale a versão ${number}.`,
    unfit: (number) => `A versão ${number} não serve mais, então uso a minha:`,
    savedMeanwhile: (number, by) =>
      `${by} salvou a versão ${number} enquanto você escrevia. Veja-a; se ainda quiser a sua, aperte Salvar de novo.`,
  },
  fr: {
    version: (number, by, when) => `version ${number} de ${by}, ${when}`,
    sameAs: (number) => `identique à la version ${number}`,
    inUse: (number) => `la version ${number}`,
    saved: (number) => `Enregistré : la version ${number} sert désormais.`,
    unfit: (number) => `La version ${number} ne convient plus, la mienne est donc utilisée :`,
    savedMeanwhile: (number, by) =>
      `${by} a enregistré la version ${number} pendant que vous écriviez. Regardez-la ; si vous tenez à la vôtre, appuyez de nouveau sur Enregistrer.`,
  },
  de: {
    version: (number, by, when) => `Fassung ${number} von ${by}, ${when}`,
    sameAs: (number) => `gleich wie Fassung ${number}`,
    inUse: (number) => `Fassung ${number}`,
    saved: (number) => `Gespeichert: Ab jetzt gilt Fassung ${number}.`,
    unfit: (number) => `Fassung ${number} passt nicht mehr, deshalb gilt meine:`,
    savedMeanwhile: (number, by) =>
      `${by} hat Fassung ${number} gespeichert, während du geschrieben hast. Sieh sie dir an; willst du deine trotzdem, drücke noch einmal auf Speichern.`,
  },
  hi: {
    version: (number, by, when) => `संस्करण ${number}, ${by}, ${when}`,
    sameAs: (number) => `संस्करण ${number} जैसा`,
    inUse: (number) => `संस्करण ${number}`,
    saved: (number) => `सहेजा गया: अब से संस्करण ${number} लागू है।`,
    unfit: (number) => `संस्करण ${number} अब नहीं बैठता, इसलिए मेरा लागू है:`,
    savedMeanwhile: (number, by) => `आपके लिखते समय ${by} ने संस्करण ${number} सहेजा। उसे देखें; फिर भी अपना चाहिए तो दोबारा सहेजें दबाएँ।`,
  },
  ja: {
    version: (number, by, when) => `第 ${number} 版（${by}、${when}）`,
    sameAs: (number) => `第 ${number} 版と同じ`,
    inUse: (number) => `第 ${number} 版`,
    saved: (number) => `保存しました。今後は第 ${number} 版が使われます。`,
    unfit: (number) => `第 ${number} 版は合わなくなったため、標準のものを使っています：`,
    savedMeanwhile: (number, by) =>
      `書いている間に ${by} が第 ${number} 版を保存しました。確認のうえ、それでも自分のものにするなら、もう一度「保存」を押してください。`,
  },
  zh: {
    version: (number, by, when) => `第 ${number} 版，${by}，${when}`,
    sameAs: (number) => `与第 ${number} 版相同`,
    inUse: (number) => `第 ${number} 版`,
    saved: (number) => `已保存：从现在起使用第 ${number} 版。`,
    unfit: (number) => `第 ${number} 版已不再适用，所以使用我自带的：`,
    savedMeanwhile: (number, by) => `你编辑时 ${by} 保存了第 ${number} 版。请看一看；如果仍要用你的，请再按一次“保存”。`,
  },
}
