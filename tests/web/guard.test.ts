// Strangers' addresses lead to the public web or nowhere: judged by what was dialled, not by what was said.
import fc from 'fast-check'
import { beforeEach, describe, expect, it } from 'vitest'
import { failureOf, redirects, standIn, useSite, type StandIn } from './site.ts'

let network: StandIn
const here = useSite((site) => ({ allow: ['intranet.example:80'], network: (network = standIn(site)) }))
const publicAddress = '93.184.216.34'

beforeEach(() => {
  network.names = { 'news.example': [publicAddress], 'intranet.example': ['10.0.0.7'] }
  network.peer = (address) => address
  network.dialled = []
})

const fetched = async (url: string): Promise<unknown> => here.reader.download(url)
const refusal = async (url: string): Promise<string> => (await failureOf(fetched(url))).code

describe('the guard', () => {
  it('lets the public web through', async () => {
    await fetched('http://news.example/')
    await fetched(`http://${publicAddress}/`)
    expect(network.dialled).toEqual([publicAddress, publicAddress])
  })

  it.each([
    'http://127.0.0.1/',
    'http://127.1/',
    'http://2130706433/',
    'http://0x7f.0.0.1/',
    'http://017700000001/',
    'http://10.1.2.3/',
    'http://192.168.0.1/',
    'http://172.16.0.1/',
    'http://169.254.169.254/latest/meta-data',
    'http://100.64.0.1/',
    'http://0.0.0.0/',
    'http://224.0.0.1/',
    'http://[::1]/',
    'http://[::]/',
    'http://[::ffff:127.0.0.1]/',
    'http://[::127.0.0.1]/',
    'http://[64:ff9b::7f00:1]/',
    'http://[2002:7f00:1::]/',
    'http://[fe80::1]/',
    'http://[fc00::1]/',
    'http://localhost/',
    'http://localhost./',
    'http://sub.localhost/',
    'http://１２７.0.0.1/',
  ])('refuses %s', async (url) => {
    expect(await refusal(url)).toBe('address not allowed')
    expect(network.dialled).toEqual([])
  })

  it.each([
    ['a private one', ['192.168.1.1']],
    ['a private one among public ones', [publicAddress, '127.0.0.1']],
    ['an IPv4 address inside IPv6', ['::ffff:10.0.0.1']],
    ['link-local with a zone', ['fe80::1%eth0']],
    ['something that is no address', ['localhost']],
  ])('refuses a name that leads to %s', async (_name, addresses) => {
    network.names['rebound.example'] = addresses
    expect(await refusal('http://rebound.example/')).toBe('address not allowed')
    expect(network.dialled).toEqual([])
  })

  it('asks again for each connection, so that a name that changes its mind is caught', async () => {
    network.names['turncoat.example'] = [[publicAddress], ['127.0.0.1']]
    here.on('/again', redirects('http://turncoat.example:8080/'))
    expect(await refusal('http://turncoat.example/again')).toBe('address not allowed')
    expect(network.dialled).toEqual([publicAddress])
  })

  it('hangs up before a byte is written when the peer is not who was dialled', async () => {
    network.peer = () => '127.0.0.1'
    expect(await refusal('http://news.example:8000/')).toBe('address not allowed')
    expect(here.requests).toEqual([])
  })

  it.each(['http://127.0.0.1/secret', 'http://169.254.169.254/', 'http://intranet.example:8080/', 'http://rebound.example/', '//[::1]/'])(
    'follows no redirect to %s',
    async (location) => {
      network.names['rebound.example'] = ['10.0.0.1']
      here.on('/away', redirects(location))
      expect(await refusal('http://news.example/away')).toBe('address not allowed')
      expect(network.dialled.filter((address) => address !== publicAddress)).toEqual([])
    },
  )

  it.each([
    'file:///etc/passwd',
    'ftp://news.example/',
    'gopher://news.example/',
    'javascript:alert(1)',
    'data:text/html,x',
    'http:/news.example',
    'news.example',
    'http://',
    '',
    'http:\\\\news.example',
    'http://news\t.example/',
    'http://news.example/\r\nHost: x',
  ])('does not understand %j', async (url) => {
    expect(await refusal(url)).toBe('address not understood')
  })

  it.each(['file:///etc/passwd', 'ftp://news.example/'])('follows no redirect to %s', async (location) => {
    here.on('/away', redirects(location))
    expect(await refusal('http://news.example/away')).toBe('address not understood')
  })

  it.each(['http://user:secret@news.example/', 'http://user@news.example/', 'http://news.example@127.0.0.1/', 'http://@news.example/'])(
    'sends no credentials: %s',
    async (url) => {
      expect(await refusal(url)).toBe('address not allowed')
    },
  )

  it.each([22, 25, 3306, 5432, 6379, 9200, 11_211])('does not knock at port %i', async (port) => {
    expect(await refusal(`http://news.example:${port}/`)).toBe('address not allowed')
  })

  it('reads a private address that the settings allow, at that port only', async () => {
    await fetched('http://intranet.example/')
    expect(await refusal('http://intranet.example:8080/')).toBe('address not allowed')
    expect(network.dialled).toEqual(['10.0.0.7'])
  })

  it('dials no address of a private block, however it is written', async () => {
    const blocks: [string, number][] = [
      ['10.0.0.0', 8],
      ['127.0.0.0', 8],
      ['169.254.0.0', 16],
      ['172.16.0.0', 12],
      ['192.168.0.0', 16],
      ['100.64.0.0', 10],
      ['0.0.0.0', 8],
      ['224.0.0.0', 4],
      ['240.0.0.0', 4],
    ]
    const anyPrivate = fc.tuple(fc.constantFrom(...blocks), fc.nat()).map(([[start, bits], random]) => {
      const base = start.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
      return base + (random % 2 ** (32 - bits))
    })
    const dotted = (address: number): string => [24, 16, 8, 0].map((shift) => Math.floor(address / 2 ** shift) % 256).join('.')
    const written = fc.constantFrom<(address: number) => string>(
      dotted,
      String,
      (address) => `0x${address.toString(16)}`,
      (address) => `[::ffff:${dotted(address)}]`,
      (address) => `0${address.toString(8)}`,
    )
    await fc.assert(
      fc.asyncProperty(anyPrivate, written, async (address, write) => {
        expect(await refusal(`http://${write(address)}/`)).toBe('address not allowed')
        network.names['rebound.example'] = [dotted(address)]
        expect(await refusal('http://rebound.example/')).toBe('address not allowed')
        expect(network.dialled).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
