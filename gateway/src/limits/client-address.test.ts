import { describe, expect, it } from 'vitest';
import { clientAddress, proxiesOf } from './client-address.ts';

describe('P10: the address that a budget is kept for', () => {
  const none = proxiesOf([]);
  const proxies = proxiesOf(['10.0.0.0/8', '2001:db8:ffff::/48', '192.0.2.7']);
  const seen = (address: string, forwarded: string | undefined, trusted = proxies) =>
    clientAddress({ address, headers: forwarded === undefined ? {} : { 'x-forwarded-for': forwarded } }, trusted);

  it.each<[string, string, string | undefined, string]>([
    ['is where the connection comes from', '198.51.100.1', undefined, '198.51.100.1'],
    ['is what the proxy says', '10.0.0.1', '198.51.100.1', '198.51.100.1'],
    ['is what the first of two proxies says', '10.0.0.1', '198.51.100.1, 192.0.2.7', '198.51.100.1'],
    ['is not what the client says', '10.0.0.1', '203.0.113.5, 198.51.100.1', '198.51.100.1'],
    ['is not what somebody says who is no proxy', '198.51.100.1', '203.0.113.5', '198.51.100.1'],
    ['is IPv4, however the socket spells it', '::ffff:10.0.0.1', '::ffff:198.51.100.1', '198.51.100.1'],
    ['is a whole network of IPv6', '2001:db8:1:2:3:4:5:6', undefined, '2001:db8:1:2::/64'],
    ['is that network, however it is spelled', '2001:0DB8::1:2', undefined, '2001:db8:0:0::/64'],
    ['is what an IPv6 proxy says', '2001:db8:ffff::1', '2001:db8:1:2::9', '2001:db8:1:2::/64'],
    ['is the proxy where that says nothing', '10.0.0.1', undefined, '10.0.0.1'],
  ])('%s', (_what, address, forwarded, expected) => {
    expect(seen(address, forwarded)).toBe(expected);
  });

  it('trusts nobody unless it is told to', () => {
    expect(seen('10.0.0.1', '198.51.100.1', none)).toBe('10.0.0.1');
  });
});
