// Judges one SD-JWT with the library of the OpenWallet Foundation: reads {text, key} from standard
// input, key an Ed25519 JWK, and writes {verified, claims, error}.
import {SDJwtInstance} from '@sd-jwt/core';
import {createHash, createPublicKey, verify} from 'node:crypto';
import {readFileSync} from 'node:fs';

const {text, key} = JSON.parse(readFileSync(0, 'utf8'));
const publicKey = createPublicKey({key, format: 'jwk'});

const sdJwt = new SDJwtInstance({
  hasher: (data, algorithm) => createHash(algorithm.replace('-', '')).update(data).digest(),
  hashAlg: 'sha-256',
  verifier: (data, signature) =>
    verify(null, Buffer.from(data), publicKey, Buffer.from(signature, 'base64url')),
});

let answer;
try {
  const {payload} = await sdJwt.verify(text);
  answer = {verified: true, claims: payload, error: ''};
} catch(error) {
  answer = {verified: false, claims: {}, error: error.message};
}
process.stdout.write(JSON.stringify(answer));
