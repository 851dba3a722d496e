// The signer in browsers: the same WebCrypto that workers and Deno have.

import {expect} from 'chai';
import {mintToken} from 'dark-social';
import {createSigner} from 'dark-social/server';

const scope = {host: 'example.org', campaign: 'spring'};

describe('createSigner', () => {
  const signer = createSigner({keys: [{id: 'a', secret: 'k'.repeat(32)}]});

  it('gives the known answer in every engine', async () => {
    const signed = await signer.sign('qwa100000042a7kq9zr3pe', {...scope, expires: new Date('2027-01-01')});
    expect(signed).to.equal('qwa100000042a7kq9zr3pe.a6jp2w0mjw53hdf4822589qypq6h8kgx1');
  });

  it('verifies what it signed, and nothing else', async () => {
    const signed = await signer.sign(mintToken({channel: 'whatsapp'}), {...scope, expires: Date.now() + 60_000});
    const other = signed.endsWith('0') ? '1' : '0';
    const texts = [signed, signed.slice(0, -1) + other, signed.slice(0, -1), signed.slice(0, 21)];
    const results = await Promise.all(texts.map((text) => signer.verify(text, scope)));
    expect(results.map(({status}) => status)).to.deep.equal(['ok', 'forged', 'unsigned', 'damaged']);
  });
});
