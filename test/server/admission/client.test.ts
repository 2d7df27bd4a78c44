import { describe, expect, it } from '@jest/globals';
import { networkOf } from '../../../src/server/admission/client.js';

describe('the network of an address', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'],
    ['::ffff:192.0.2.1', '192.0.2.1'],
    ['::FFFF:c000:201', '192.0.2.1'],
    ['2001:db8::1', '2001:db8::'],
    ['2001:DB8:0:0:ffff::1', '2001:db8::'],
    ['2001:db8:0:1::1', '2001:db8:0:1::'],
    ['::1', '::'],
    ['fe80::1%eth0', 'fe80::'],
    ['fe80::2%br-lan', 'fe80::'],
    ['fe80::3%eth0.100', 'fe80::'],
    // A text that is no address is a client of its own.
    ['010.0.0.1', '010.0.0.1'],
    ['1', '1'],
    ['0x7f000001', '0x7f000001'],
    ['Unknown', 'unknown'],
    ['', ''],
  ])('of %j is %j', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
