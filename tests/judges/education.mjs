// Judges one credential with the libraries of Digital Bazaar: reads {credential, lists, now} from
// standard input and writes {verified, status, error}. Nothing is fetched: status lists are given,
// contexts are those that the libraries carry, and did:key is all that is resolved.
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import * as vc from '@digitalbazaar/vc';
import {checkStatus} from '@digitalbazaar/vc-bitstring-status-list';
import {createVerifyCryptosuite} from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import {DataIntegrityProof} from '@digitalbazaar/data-integrity';
import {readFileSync} from 'node:fs';

const {credential, lists, now} = JSON.parse(readFileSync(0, 'utf8'));

async function keyDocument(url) {
  const [did, fragment] = url.split('#');
  const id = `${did}#${did.slice('did:key:'.length)}`;
  const pair = await Ed25519Multikey.from({
    '@context': 'https://w3id.org/security/multikey/v1',
    id,
    type: 'Multikey',
    controller: did,
    publicKeyMultibase: did.slice('did:key:'.length),
  });
  const method = await pair.export({publicKey: true, includeContext: true});
  const controller = {
    '@context': 'https://www.w3.org/ns/did/v1',
    id: did,
    verificationMethod: [method],
    assertionMethod: [id],
  };
  return fragment === undefined ? controller : method;
}

const documentLoader = async url => {
  if(url.startsWith('did:key:')) {
    return {contextUrl: null, documentUrl: url, document: await keyDocument(url)};
  }
  if(url in lists) {
    return {contextUrl: null, documentUrl: url, document: lists[url]};
  }
  return vc.defaultDocumentLoader(url);
};

const suite = new DataIntegrityProof({cryptosuite: createVerifyCryptosuite()});
const seen = [];
const result = await vc.verifyCredential({
  credential,
  suite,
  documentLoader,
  now: new Date(now),
  checkStatus: async options => {
    const status = await checkStatus({...options, suite, documentLoader});
    seen.push(...(status.results ?? []).map(one => one.status));
    return status;
  },
});
const errors = result.error?.errors ?? (result.error ? [result.error] : []);
process.stdout.write(JSON.stringify({
  verified: result.verified,
  status: seen,
  error: errors.map(error => error.message).join('; '),
}));
