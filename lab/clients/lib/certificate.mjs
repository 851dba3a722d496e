// A certificate of the machine's own, made for one run: several clients speak https only.

import {generate} from 'selfsigned';

/** `{key, cert}` for `*.test`, as texts. */
export async function makeCertificate() {
  const altNames = ['shop.test', '*.shop.test', 'stats.test'].map((value) => ({type: 2, value}));
  const {private: key, cert} = await generate([{name: 'commonName', value: 'shop.test'}], {
    keySize: 2048,
    algorithm: 'sha256',
    extensions: [{name: 'subjectAltName', altNames}],
  });
  return {key, cert};
}
