// What people call the types of files that are no text: nobody has heard of `application/vnd.openxmlformats-officedocument`.
import type { Language, Localised } from '#src/core/languages.ts'

type FileType = 'pdf' | 'picture' | 'video' | 'sound' | 'archive' | 'document' | 'feed'

/** By the beginning of a media type (RFC 6838). */
const byMediaType: readonly (readonly [RegExp, FileType])[] = [
  [/^application\/(?:x-)?pdf$/iu, 'pdf'],
  [/^image\//iu, 'picture'],
  [/^video\//iu, 'video'],
  [/^audio\//iu, 'sound'],
  [/^application\/(?:x-)?(?:zip|gzip|tar|7z|rar|bzip2|xz|zstd|7z-compressed|rar-compressed)$/iu, 'archive'],
  [/^application\/(?:vnd\.(?:openxmlformats|oasis|ms-)|msword|rtf|epub)/iu, 'document'],
  [/^application\/(?:rss|atom|feed)\+(?:xml|json)$/iu, 'feed'],
]

export const fileTypes: Localised<Readonly<Record<FileType, string>>> = {
  en: {
    pdf: 'a PDF',
    picture: 'a picture',
    video: 'a video',
    sound: 'a sound recording',
    archive: 'an archive',
    document: 'an office document',
    feed: 'a feed',
  },
  es: {
    pdf: 'un PDF',
    picture: 'una imagen',
    video: 'un vídeo',
    sound: 'una grabación de audio',
    archive: 'un archivo comprimido',
    document: 'un documento de ofimática',
    feed: 'un feed',
  },
  pt: {
    pdf: 'um PDF',
    picture: 'uma imagem',
    video: 'um vídeo',
    sound: 'uma gravação de áudio',
    archive: 'um arquivo compactado',
    document: 'um documento de escritório',
    feed: 'um feed',
  },
  fr: {
    pdf: 'un PDF',
    picture: 'une image',
    video: 'une vidéo',
    sound: 'un enregistrement audio',
    archive: 'une archive',
    document: 'un document bureautique',
    feed: 'un flux',
  },
  de: {
    pdf: 'eine PDF-Datei',
    picture: 'ein Bild',
    video: 'ein Video',
    sound: 'eine Tonaufnahme',
    archive: 'ein Archiv',
    document: 'ein Office-Dokument',
    feed: 'ein Feed',
  },
  hi: {
    pdf: 'एक PDF',
    picture: 'एक तस्वीर',
    video: 'एक वीडियो',
    sound: 'एक ऑडियो रिकॉर्डिंग',
    archive: 'एक संपीड़ित फ़ाइल',
    document: 'एक ऑफ़िस दस्तावेज़',
    feed: 'एक फ़ीड',
  },
  ja: {
    pdf: 'PDF',
    picture: '画像',
    video: '動画',
    sound: '音声',
    archive: '圧縮ファイル',
    document: 'Office 文書',
    feed: 'フィード',
  },
  zh: {
    pdf: 'PDF 文件',
    picture: '图片',
    video: '视频',
    sound: '音频',
    archive: '压缩文件',
    document: 'Office 文档',
    feed: '订阅源',
  },
}

/** The media type itself where people have no word for it. */
export function fileType(mediaType: string, language: Language): string {
  const known = byMediaType.find(([pattern]) => pattern.test(mediaType))
  return known === undefined ? mediaType : fileTypes[language][known[1]]
}
