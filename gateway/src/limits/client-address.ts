import { BlockList, isIPv6 } from 'node:net';
import type { HttpRequest } from '@microgrid/process/http-server';

/** Proxies in front of the gateway whose `x-forwarded-for` is believed: addresses, or networks such as 10.0.0.0/8. */
export function proxiesOf(list: readonly string[]): BlockList {
  const proxies = new BlockList();
  for (const item of list) {
    const [address = '', prefix] = item.split('/');
    const family = isIPv6(address) ? 'ipv6' : 'ipv4';
    if (prefix === undefined) proxies.addAddress(address, family);
    else proxies.addSubnet(address, Number(prefix), family);
  }
  return proxies;
}

/**
 * The address that a request comes from: the last one that no trusted proxy has. What stands before it, anybody may have
 * written. Of IPv6 the network of 64 bits, which one household or phone has to itself.
 */
export function clientAddress(
  { address, headers }: Pick<HttpRequest, 'address' | 'headers'>,
  proxies: BlockList,
): string {
  const forwarded = [headers['x-forwarded-for'] ?? []].flat().join(',').split(',').map(plain);
  const hops = [...forwarded.filter((hop) => hop !== ''), plain(address)];
  const client = hops.findLast((hop) => !isTrusted(hop, proxies)) ?? hops[0] ?? '';
  return isIPv6(client) ? networkOf(client) : client;
}

function isTrusted(address: string, proxies: BlockList): boolean {
  return proxies.check(address, isIPv6(address) ? 'ipv6' : 'ipv4');
}

/** IPv4 as IPv4, also where a socket says it in IPv6. */
function plain(address: string): string {
  return address.trim().replace(/^::ffff:(?=\d+\.)/i, '');
}

function networkOf(address: string): string {
  const [head = '', tail = ''] = address.split('::');
  const before = head.split(':').filter((group) => group !== '');
  const after = address.includes('::') ? tail.split(':').filter((group) => group !== '') : [];
  const zeros = Array.from({ length: Math.max(0, 8 - before.length - after.length) }, () => '0');
  const groups = [...before, ...zeros, ...after].slice(0, 4);
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, '')).join(':')}::/64`;
}
