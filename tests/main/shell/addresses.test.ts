import { describe, expect, it } from 'vitest';
import { APP_PAGE, externalAddress, isAppAddress } from '#shell/addresses.ts';
import { hostileAddresses } from '#tests/helpers/hostile-addresses.ts';

describe('addresses', () => {
  it('knows its own pages, with query and fragment', () => {
    const own = [APP_PAGE, 'app://masthead/', 'app://masthead/a/b.js?x=1#y', 'APP://masthead/index.html'];
    expect(own.filter((address) => !isAppAddress(address))).toEqual([]);
  });

  it.each(hostileAddresses)('takes %j neither for its own nor for one to open', (address) => {
    expect(isAppAddress(address)).toBe(false);
    expect(externalAddress(address)).toBeNull();
  });

  it('lets https pass, with the host as it is resolved', () => {
    expect(externalAddress('https://example.org/a?b=c#d')).toBe('https://example.org/a?b=c#d');
    expect(externalAddress('https://exаmple.org/')).toBe('https://xn--exmple-4nf.org/');
  });
});
