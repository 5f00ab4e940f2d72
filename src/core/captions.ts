// Captions of photographs that stand among an article's paragraphs, without the markup that would tell them. They say what is seen, in the present tense of
// a day that is past, where somebody stands in the picture, and whose picture it is.

/** What a caption has at most, in characters: some tell the event, too. */
const longest = 600

/** Whose picture it is, behind a stroke: "Ines Dahl/AP", "Ines Dahl/The Orla Post/Getty Images". */
const owners =
  'AP|AFP|EPA|EFE|ANP|dpa|DPA|TT|NTB|ANSA|PTI|Xinhua|Reuters|REUTERS|Getty(?: Images)?(?: \\p{Lu}[\\p{L} ]+)?|Associated Press|AP Photo|Bloomberg|CNN|NPR|USA TODAY(?: [\\p{L} ]+)?|UPI|Shutterstock|Redux|Zuma|ZUMA Press|Sipa|SIPA|Polaris|Magnum|NurPhoto|Imago|imago|picture alliance|Keystone|Alamy|TNS|Pool|POOL'
const part = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}.,'’& -]{1,40}"
const owned = new RegExp(
  `\\p{Lu}[\\p{L}\\p{M}.'’-]*(?: (?:\\p{Lu}|d[aeiu]|van|von|bin|al)[\\p{L}\\p{M}.'’-]*){0,4}\\s?/(?:${part}/)*(?:${owners})$`,
  'u',
)
/** The agency by itself, or whom a paper sent, behind what may be whole sentences. */
const ownedByAgency =
  /[\p{L}\p{N}.] (?:Getty Images|AP Photo|Associated Press|Shutterstock|(?<=\. )AP|\p{Lu}\p{L}+ \p{Lu}[\p{L}’'-]+ for (?:\p{Lu}{3,}|The \p{Lu}\p{L}+(?: \p{Lu}\p{L}+)?))$/u

/** "Dahl, left, and Osei", "Dahl (second from right)", "Dahl (l.)". */
const places =
  / \((?:(?:second|third|far|top|bottom) (?:from )?)?(?:left|right|center|centre|links|rechts|Mitte|[lr]\.|L)\)|, (?:(?:far|upper|lower|second|third|fourth)(?: from)? )?(?:left|right|center|centre)(?:,| and (?=\p{Lu})|\.$)|(?:^|[(,;] ?)[Ff]rom [Ll]eft(?: to right)?[,:]/u
const spoken = /["“”„«»「]/u

const pictured =
  'stands?|sits?|poses?|waves?|gestures?|speaks?|reacts?|listens?|walks?|hugs?|embraces?|smiles?|leaves?|arrives?|holds?|carr(?:y|ies)|watch(?:es)?|celebrates?|looks?|waits?|wears?|rides?|gathers?|attends?|greets?|shakes? hands|' +
  'meets?|delivers?|takes? (?:part|cover|photos?|pictures?|a)|addresses|appears?|performs?|plays?|works?|departs?|drives?|enters?|exits?|kneels?|prays?|visits?|talks?|lies|burns?|rises|answers?|testifies|marches|march|(?:is|are) (?:seen|pictured|shown|booked|led|escorted|greeted)'
const months = 'January|February|March|April|May|June|July|August|September|October|November|December|Jan|Feb|Aug|Sept?|Oct|Nov|Dec'
const days = 'Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday'
/** One sentence in the present tense, with its day and year: nothing else tells what is past so. */
const dated = new RegExp(
  `^(?!Here|After|Before|When|If|The (?:film|movie|series|show|season)\\b)\\p{Lu}(?:(?!\\b(?:said|says|will|would|started|began)\\b)[^.!?])*?\\b(?:${pictured})\\b[^.!?]*\\b(?:on|from) (?:(?:${days}),? )?(?:${months})\\.? \\d{1,2},? (?:19|20)\\d\\d\\b`,
  'u',
)
/** What galleries write under their pictures. */
const numbered = /\bHide Caption \d+ of \d+/iu

const closed = '.!?…:;"”’»)。！？।'
/** Every place has one of these, which is found in no time; every day its year. */
const signs = ['left', 'Left', 'right', 'cent', '(']
const year = /(?:19|20)\d\d/

/** Whether a passage is a caption and nothing else. */
export function isCaption(passage: string): boolean {
  if (passage.length > longest) return false
  if (
    !closed.includes(passage.charAt(passage.length - 1)) &&
    (owned.test(passage) || ownedByAgency.test(passage) || numbered.test(passage))
  )
    return true
  const isPlaced = signs.some((sign) => passage.includes(sign)) && places.test(passage)
  return (isPlaced || (year.test(passage) && dated.test(passage))) && !spoken.test(passage)
}
