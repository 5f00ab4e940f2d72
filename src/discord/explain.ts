// The sentence a reader gets for each `UserError`: what happened and what to do next. Complete by type.
import type { UserError, UserErrorCode, UserErrors } from '#src/core/errors.ts'
import { inert } from './markdown.ts'

type Sentences = { readonly [Code in UserErrorCode]: (details: UserErrors[Code]) => string }

const otherPages: Record<UserErrors['not an article']['what'], string> = {
  'paywall': 'The article is behind a paywall: I could read only its first lines.',
  'consent page': 'The site showed me its cookie-consent page instead of the article.',
  'login page': 'The site asks for a login before it shows the article.',
  'error page': 'The site says that this page does not exist (it sent an error page).',
  'empty shell': 'The page is empty until scripts run in a browser, so there is no text for me to read.',
  'index page': 'This is an overview page that links to many articles. Give me the link of one of them.',
  'search page': 'This is a page of search results. Give me the link of one article.',
  'too little text': 'There is too little text on this page for a summary.',
}
const paste = 'You can open it yourself and paste the text: run `/summarize` without options.'

const sentences: Sentences = {
  'page unreachable': ({ host }) => `I could not reach ${inert(host)}. Check the address, or try again later. ${paste}`,
  'page missing': ({ host, status }) => `${inert(host)} says there is no such page (${status}). Check the link.`,
  'page refused': ({ host, status }) => `${inert(host)} does not let me read this page (${status}). ${paste}`,
  'page failed': ({ host, status }) => `${inert(host)} has a problem of its own right now (${status}). Try again in a few minutes.`,
  'page too slow': ({ host, seconds }) => `${inert(host)} did not finish sending the page within ${seconds} s. Try again later. ${paste}`,
  'address not allowed': ({ host }) => `I do not open ${inert(host)}: only public web addresses (http or https, usual ports) are allowed.`,
  'address not understood': () => 'That is not a web address I understand. It should look like `https://example.org/story`.',
  'robots forbid': ({ host }) => `${inert(host)} asks bots not to read this page, and I keep to that. ${paste}`,
  'host busy': ({ host, retryAfterSeconds }) => `${inert(host)} asked me to slow down. Try again in ${retryAfterSeconds} s.`,
  'too large': ({ limitMegabytes }) => `That is larger than the ${limitMegabytes} MB I read. Try the article's own page, or paste its text.`,
  'too complex': () => `The page is built in a way I could not take apart in time. ${paste}`,
  'wrong type': ({ type }) => `I read web pages and text (.html, .txt, .md, .html.gz), and this is ${inert(type, 100)}.`,
  'empty': () => 'There is nothing in it: the page, file or text is empty.',
  'not an article': ({ what }) => what === 'index page' || what === 'search page' ? otherPages[what] : `${otherPages[what]} ${paste}`,
  'feed broken': ({ host }) => `The feed of ${inert(host)} could not be read: it is neither RSS, Atom nor JSON Feed.`,
  'story unknown': () => 'I have no stored story of that title. Start typing in `story` and choose one from the list.',
  'article gone': () => 'The article of this conversation is no longer stored here. Give it to me again with `/summarize`.',
  'no links': () => 'There is no web address in that message that I could read.',
  'nothing found': () => 'I have no stored article about that. Summarize one first, or ask in other words.',
  'question empty': () => 'There is no question in that. Ask me something about the article.',
  'question too long': ({ limit }) => `That question is longer than ${limit} characters. Ask it shorter, or in two.`,
  'conversation unknown': () => 'I have no conversation here. Start one with `/summarize`, or use `/ask` to search all stored articles.',
  'interrupted': () => 'I was restarted twice while working on this. Press Retry to have it done now.',
  'button outdated': () => 'This button is from an older version of me and no longer works. Run the command again.',
  'not yours': () => 'Only whoever asked for it, or a moderator, can do that.',
  'too many options': () => 'Give me one of `url`, `file` or `story`, not several at once.',
  'busy': ({ retryAfterSeconds }) => `I am at my limit right now. Try again in ${retryAfterSeconds} s.`,
  'thread not possible': () => 'I could not open a thread here: a moderator can grant me “Create Public Threads” and “Send Messages in Threads”. Until then press **Ask**, or reply to the message above, and I answer in this channel.',
}

/** What to tell the reader about a `UserError`. */
export function explain<Code extends UserErrorCode>(error: UserError<Code>): string {
  return sentences[error.code](error.details)
}

/** What to tell the reader about everything else. The log has the cause under the same reference. */
export function apologise(reference: string): string {
  return `Something went wrong on my side, and nothing of yours is lost. If it happens again, tell whoever runs me: \`${reference}\`.`
}
