// Pages as news sites serve them: our own stories at the length of a report, in a frame of invented words as large as theirs. On the 186 pages of
// public sets (scrapinghub, trafilatura, wcxb) with 400 to 1,200 words of story the middle half has 60 to 180 kB, 480 to 1,090 elements with
// 760 to 1,710 attributes of 22 to 56 kB, up to 37 scripts of 24 kB, 76 to 188 links and 100 to 244 blocks of text.
import type { Passage } from '#src/core/article.ts'
import { extractPage } from '#src/web/page/index.ts'
import { countWords } from '#src/web/page/words.ts'
import { inventedWord, storyPages, type StoryPage } from './texts.ts'

/** Two pages of each story, the second longer. */
export function newsPages(): StoryPage[] {
  const read = storyPages().map(({ name, html }) => {
    const reading = extractPage(html, { url: null, origin: 'file' })
    if (!('article' in reading)) throw new Error(`${name} is no article`)
    return { name, article: reading.article }
  })
  return [0, 1].flatMap((round) =>
    read.map(({ name, article }, at) => {
      const number = round * read.length + at
      const told = read
        .filter((other) => other.article.language === article.language)
        .flatMap((other) => (other === read[at] ? [] : other.article.passages))
      const story = storyOf([...article.passages, ...told], 610 + number * 12)
      return {
        name: name.replace('.html', `-${round + 1}.html`),
        html: new Page(number).whole(article.title, article.language ?? 'en', story),
      }
    }),
  )
}

type Line = Pick<Passage, 'kind' | 'text'>

/** The passages in a row, and again with other numbers, until there are so many words. */
function storyOf(passages: readonly Line[], words: number): Line[] {
  const story: Line[] = []
  for (let had = 0; had < words;) {
    const round = Math.floor(story.length / passages.length)
    const { kind, text } = passages[story.length % passages.length] ?? { kind: 'paragraph', text: '' }
    const own = round === 0 ? text : `${round}: ${text.replaceAll(/\d+/g, (digits) => `${Number(digits) + round}`)}`
    story.push({ kind, text: own })
    had += countWords(own)
  }
  return story
}

/** Sites name their classes in three manners: by words, by block and element, and by what a bundler makes of them. */
const manners = [
  (name: string): string => name,
  (name: string): string => `c-${name.replace('-', '__')} l-${name} u-margin-bottom-small`,
  (name: string): string => `css-${inventedWord(name.length * 97)} ${name}_${inventedWord(name.length * 31)} sm:flex md:grid`,
] as const

class Page {
  #draws = 0
  readonly #number: number

  constructor(number: number) {
    this.#number = number
  }

  whole(title: string, language: string, story: readonly Line[]): string {
    const link = `https://bench.example/${this.#number}/${this.#word()}`
    return `<!doctype html>\n<html lang="${language}" class="no-js">\n<head>\n${this.#head(title, link, story)}\n</head>\n<body ${this.#class('page')} data-page-type="article">
<a class="skip-link" href="#content">${this.#words(3)}</a>
<div ${this.#class('site-wrapper')}><div ${this.#class('site-inner')}>
${this.#header()}
<div ${this.#class('layout-row')}><div ${this.#class('layout-column')}><div ${this.#class('layout-cell')}>
<main id="content" ${this.#class('main')}>
${this.#article(title, link, story)}
${this.#comments()}
${this.#cards('related-stories', 12)}
</main>
</div></div></div>
<aside ${this.#class('sidebar')}>${this.#ad(1)}${this.#list('most-read', 10, 7)}${this.#ad(2)}${this.#list('latest-news', 14, 9)}</aside>
${this.#footer()}
</div></div>
${this.#scripts(12)}
</body>\n</html>\n`
  }

  #head(title: string, link: string, story: readonly Line[]): string {
    const image = `${link}/lead.jpg`
    const about = escaped(story[0]?.text.slice(0, 150) ?? '')
    const linked = [
      {
        '@context': 'https://schema.org',
        '@type': 'NewsArticle',
        headline: title,
        url: link,
        mainEntityOfPage: { '@type': 'WebPage', '@id': link },
        datePublished: '2026-11-22T07:40:00+01:00',
        dateModified: '2026-11-22T11:05:00+01:00',
        author: [{ '@type': 'Person', name: 'Orla Tennick', url: 'https://bench.example/authors/orla-tennick' }],
        publisher: {
          '@type': 'NewsMediaOrganization',
          name: 'The Bench',
          logo: { '@type': 'ImageObject', url: 'https://bench.example/logo.png', width: 600, height: 60 },
        },
        image: [1200, 800, 400].map((width) => ({ '@type': 'ImageObject', url: `${image}?w=${width}`, width, height: width / 2 })),
        articleSection: this.#words(1),
        keywords: this.#words(8).split(' '),
        isAccessibleForFree: true,
        description: story[0]?.text.slice(0, 150),
      },
      {
        '@context': 'https://schema.org',
        '@type': 'BreadcrumbList',
        itemListElement: [1, 2, 3].map((position) => ({ '@type': 'ListItem', position, name: this.#words(2), item: this.#address() })),
      },
    ]
    const shared = [
      ['og:site_name', 'The Bench'],
      ['og:title', escaped(title)],
      ['og:type', 'article'],
      ['og:url', link],
      ['og:image', image],
      ['og:description', about],
      ['article:published_time', '2026-11-22T07:40:00+01:00'],
      ['article:section', this.#words(1)],
    ]
    const named = [
      ['viewport', 'width=device-width, initial-scale=1'],
      ['description', about],
      ['robots', 'index,follow,max-image-preview:large'],
      ['twitter:card', 'summary_large_image'],
      ['twitter:title', escaped(title)],
      ['twitter:image', image],
      ['theme-color', '#0a3d62'],
    ]
    return [
      '<meta charset="utf-8">',
      `<title>${escaped(title)} | The Bench</title>`,
      `<link rel="canonical" href="${link}">`,
      ...shared.map(([property, content]) => `<meta property="${property}" content="${content}">`),
      ...named.map(([name, content]) => `<meta name="${name}" content="${content}">`),
      ...many(8, () => `<meta name="${this.#word()}:${this.#word()}" content="${this.#words(4)}">`),
      ...many(
        12,
        () =>
          `<link rel="preload" as="script" href="https://static.bench.example/assets/${this.#word()}.${this.#word()}.js" crossorigin="anonymous">`,
      ),
      ...many(6, () => `<link rel="alternate" hreflang="${this.#word().slice(0, 2)}" href="${this.#address()}">`),
      ...linked.map((one) => `<script type="application/ld+json">${JSON.stringify(one)}</script>`),
      this.#sheet(90),
      this.#scripts(8),
    ].join('\n')
  }

  #header(): string {
    const entry = (): string => `<li ${this.#class('menu-item')} role="none">
  <a ${this.#class('menu-link')} role="menuitem" href="${this.#address()}" data-track="nav|${this.#word()}|${this.#word()}">${this.#words(2)}</a>
</li>`
    const menu = (): string =>
      `<li ${this.#class('menu-section')}><button type="button" aria-expanded="false">${this.#words(1)}${this.#icon()}</button><ul ${this.#class('sub-menu')} role="menu">${many(6, entry).join('\n')}</ul></li>`
    return `<div id="consent" ${this.#class('cookie-banner')}><p>${this.#sentence(24)}</p><button>${this.#words(2)}</button></div>
<!-- header ${this.#words(6)} -->
<header ${this.#class('site-header')}><div ${this.#class('header-inner')}><a ${this.#class('logo')} href="/">${this.#icon()}<span ${this.#class('sr-only')}>The Bench</span></a>
<form action="/search" ${this.#class('search-form')}><label for="q">${this.#words(1)}</label><input id="q" name="q" type="search"><button type="submit">${this.#icon()}</button></form></div>
<nav ${this.#class('main-nav')} aria-label="${this.#words(1)}"><ul ${this.#class('menu-list')}>${many(6, menu).join('\n')}</ul></nav></header>`
  }

  #article(title: string, link: string, story: readonly Line[]): string {
    const share = `<div ${this.#class('share-bar')}>${many(5, () => `<a ${this.#class('share-button')} href="https://${this.#word()}.example/share?u=${encodeURIComponent(link)}" target="_blank" rel="noopener nofollow" aria-label="${this.#words(3)}">${this.#icon()}</a>`).join('')}</div>`
    const between = [
      this.#ad(3),
      this.#cards('related-inline', 2),
      `<div ${this.#class('newsletter-signup')}><h3>${this.#words(3)}</h3><p>${this.#sentence(12)}</p><form><input type="email"><button>${this.#words(1)}</button></form></div>`,
      this.#ad(4),
    ]
    const body = story
      .map(({ kind, text }, at) => `${line(kind, this.#linking(text, at))}${at % 4 === 2 ? `\n${between[Math.floor(at / 4)] ?? ''}` : ''}`)
      .join('\n')
    return `<nav ${this.#class('breadcrumb-list')}><ol>${many(3, () => `<li><a href="${this.#address()}">${this.#words(2)}</a></li>`).join('')}</ol></nav>
<article ${this.#class('article-page')} itemscope itemtype="https://schema.org/NewsArticle">
<header ${this.#class('article-header')}><p ${this.#class('article-kicker')}><a href="${this.#address()}">${this.#words(1)}</a></p><h1 ${this.#class('article-title')} itemprop="headline">${escaped(title)}</h1>
<div ${this.#class('article-byline')}>By <a rel="author" href="/authors/orla-tennick">Orla Tennick</a> · <time datetime="2026-11-22T07:40:00+01:00">22 November 2026</time></div>${share}</header>
<figure ${this.#class('lead-figure')}>${this.#picture()}<figcaption ${this.#class('figure-caption')}>${this.#sentence(12)}</figcaption></figure>
<div ${this.#class('article-body')} itemprop="articleBody">\n${body}\n</div>
<footer ${this.#class('article-tags')}><ul>${many(8, () => `<li><a rel="tag" href="${this.#address()}">${this.#words(1)}</a></li>`).join('')}</ul>${share}</footer>
</article>`
  }

  /** Every third paragraph links a word of its own. */
  #linking(text: string, at: number): string {
    const from = text.indexOf(' ', 30)
    const to = from < 0 ? -1 : text.indexOf(' ', from + 1)
    return at % 3 !== 1 || to < 0
      ? escaped(text)
      : `${escaped(text.slice(0, from))} <a href="${this.#address()}" data-link-name="in body link">${escaped(text.slice(from + 1, to))}</a>${escaped(text.slice(to))}`
  }

  #comments(): string {
    const one = (): string =>
      `<li ${this.#class('comment-item')}><div ${this.#class('comment-author')}><img ${this.#class('comment-avatar')} src="${this.#address()}.png" alt="" width="40" height="40"><b>${this.#words(2)}</b> <time>${1 + (this.#draws % 23)} h</time></div><div ${this.#class('comment-content')}><p>${this.#sentence(20 + (this.#draws % 30))}</p></div><button>${this.#words(1)}</button></li>`
    return `<section id="comments" class="comments-area ${manner(this.#number, 'comments')}"><h2>${this.#words(1)}</h2><ol ${this.#class('comment-list')}>${many(6, one).join('\n')}</ol></section>`
  }

  #cards(name: string, count: number): string {
    const card =
      (): string => `<div ${this.#class(`${name}-card`)} data-component="card" data-id="${this.#word()}${this.#draws}"><a href="${this.#address()}" ${this.#class('card-link')}>${this.#picture()}</a>
  <div ${this.#class('card-text')}>
    <span ${this.#class('card-kicker')}>${this.#words(1)}</span>
    <h3 ${this.#class('card-title')}><a href="${this.#address()}">${this.#words(9)}</a></h3>
    <p ${this.#class('card-teaser')}>${this.#sentence(14)}</p>
  </div>
</div>`
    return `<section ${this.#class(name)}><h2>${this.#words(2)}</h2><div ${this.#class('card-grid')}>${many(count, card).join('\n')}</div></section>`
  }

  #list(name: string, count: number, words: number): string {
    return `<section ${this.#class(`${name}-widget`)}><h2>${this.#words(2)}</h2><ol ${this.#class('widget-list')}>${many(
      count,
      () => `<li ${this.#class('widget-item')}>
  <a href="${this.#address()}" data-track="${name}|${this.#draws}">
    <span>${this.#words(words)}</span>
  </a>
</li>`,
    ).join('\n')}</ol></section>`
  }

  #footer(): string {
    return `<footer ${this.#class('site-footer')}>${many(4, () => `<div ${this.#class('footer-column')}><h4>${this.#words(1)}</h4><ul>${many(7, () => `<li><a href="${this.#address()}">${this.#words(2)}</a></li>`).join('')}</ul></div>`).join('\n')}<p>© 2026 The Bench. ${this.#sentence(14)}</p></footer>`
  }

  #picture(): string {
    const at = this.#address()
    return `<picture><source type="image/webp" srcset="${[320, 640, 960, 1280].map((width) => `${at}.webp?width=${width}&amp;quality=80 ${width}w`).join(', ')}"><img ${this.#class('picture-image')} src="${at}.jpg" alt="${this.#words(8)}" loading="lazy" width="640" height="360" decoding="async"></picture>`
  }

  #ad(slot: number): string {
    return `<!-- ad slot ${slot} --><div ${this.#class('ad-slot')} id="ad-${slot}" data-sizes="[[300,250],[728,90],[970,250]]" data-targeting='${JSON.stringify({ section: this.#word(), position: slot, page: this.#words(3) })}'><script>window.ads=window.ads||[];window.ads.push(${slot})</script></div>`
  }

  #icon(): string {
    return `<svg width="24" height="24" viewBox="0 0 24 24" aria-hidden="true"><path d="M${many(12, () => `${this.#next() % 24}.${this.#next() % 9} ${this.#next() % 24}`).join('L')}z"/></svg>`
  }

  #sheet(rules: number): string {
    return `<style>${many(rules, () => `.${this.#word()}-${this.#word()}{margin:0 auto;padding:${this.#next() % 40}px;color:#2${this.#next() % 9}3;font:400 1rem/1.5 Georgia,serif}`).join('\n')}</style>`
  }

  #scripts(count: number): string {
    return many(count, (at) =>
      at % 3 === 0
        ? `<script async src="https://static.bench.example/assets/${this.#word()}.js"></script>`
        : `<script>(function(w,d){w.${this.#word()}=${JSON.stringify({ id: this.#draws, on: true, list: many(12, () => this.#words(3)), at: this.#address() })};d.addEventListener("load",function(){for(var i=0;i<9;i++){if(w.${this.#word()}&&i<w.${this.#word()}.length){w.push("<div class='x'>"+i+"</div>")}}})})(window,document);</script>`,
    ).join('\n')
  }

  #class(name: string): string {
    return `class="${manner(this.#number, name)}"`
  }

  #address(): string {
    return `https://bench.example/${this.#word()}/${this.#word()}-${this.#word()}-${this.#word()}-${this.#next() % 90_000}`
  }

  #sentence(words: number): string {
    const [first = '', ...others] = this.#words(words)
    return `${first.toUpperCase()}${others.join('')}.`
  }

  #words(count: number): string {
    return many(count, () => this.#word()).join(' ')
  }

  #word(): string {
    return inventedWord(this.#next())
  }

  /** Spread, but the same in every run. */
  #next(): number {
    this.#draws += 1
    return (this.#draws * 2_654_435_761 + this.#number * 40_503) % 1_000_003
  }
}

function manner(number: number, name: string): string {
  return (manners[number % manners.length] ?? manners[0])(name)
}

function many<T>(count: number, make: (at: number) => T): T[] {
  return Array.from({ length: count }, (_, at) => make(at))
}

function line(kind: Line['kind'], inside: string): string {
  return kind === 'heading'
    ? `<h2>${inside}</h2>`
    : kind === 'quotation'
      ? `<blockquote><p>${inside}</p></blockquote>`
      : kind === 'item'
        ? `<ul><li>${inside}</li></ul>`
        : `<p>${inside}</p>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
