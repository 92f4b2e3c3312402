import { BlockList, isIP } from 'node:net'

/** Addresses that are nobody's on the open internet. Source: IANA special-purpose registries, RFC 6890 */
const CLOSED = new BlockList()
for (const [net, bits] of [
  ...[
    ['0.0.0.0', 8],
    ['10.0.0.0', 8],
    ['100.64.0.0', 10],
    ['127.0.0.0', 8],
    ['169.254.0.0', 16],
  ],
  ...[
    ['172.16.0.0', 12],
    ['192.0.0.0', 24],
    ['192.0.2.0', 24],
    ['192.88.99.0', 24],
  ],
  ...[
    ['192.168.0.0', 16],
    ['198.18.0.0', 15],
    ['198.51.100.0', 24],
    ['203.0.113.0', 24],
  ],
  ...[
    ['224.0.0.0', 4],
    ['240.0.0.0', 4],
  ],
] as const)
  CLOSED.addSubnet(String(net), Number(bits), 'ipv4')
for (const [net, bits] of [
  // With an IPv4 address inside, which could be any of the above: translated, 6to4, Teredo.
  ...[
    ['::', 96],
    ['64:ff9b::', 96],
    ['64:ff9b:1::', 48],
    ['2002::', 16],
    ['2001::', 23],
  ],
  ...[
    ['100::', 64],
    ['2001:db8::', 32],
    ['3fff::', 20],
    ['5f00::', 16],
    ['fc00::', 7],
  ],
  ...[
    ['fe80::', 10],
    ['fec0::', 10],
    ['ff00::', 8],
  ],
] as const)
  CLOSED.addSubnet(String(net), Number(bits), 'ipv6')

/** Whether an IP address is one that everybody on the internet could call. */
export function isPublicAddress(address: string): boolean {
  const [plain = ''] = address.replace(/^\[|\]$/g, '').split('%')
  const family = isIP(plain)
  if (family === 0) return false
  return !CLOSED.check(plain, family === 4 ? 'ipv4' : 'ipv6')
}

/** Ports of programs that are no web server stay closed, and so does everything a browser would not call. */
const isWebPort = (port: string): boolean =>
  port === '' || port === '80' || port === '443' || Number(port) >= 1024

/** Why an address that a stranger gave is not called; null when it may be tried. Names are looked up later. */
export function refusalOfAddress(text: string): 'unreadable' | 'closed' | null {
  const url = URL.parse(text)
  if (!url || !['http:', 'https:'].includes(url.protocol)) return 'unreadable'
  if (url.username !== '' || url.password !== '' || url.hash !== '') return 'unreadable'
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host) !== 0) return isPublicAddress(host) && isWebPort(url.port) ? null : 'closed'
  const isName = host.includes('.') && !/\.(local|localhost|internal|home\.arpa)\.?$/i.test(host)
  return isName && isWebPort(url.port) ? null : 'closed'
}
