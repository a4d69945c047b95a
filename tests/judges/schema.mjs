// Holds one document against a JSON schema with ajv: reads {schema, document} from standard input
// and writes {good, errors}.
import Ajv from 'ajv';
import {readFileSync} from 'node:fs';

const {schema, document} = JSON.parse(readFileSync(0, 'utf8'));
const ajv = new Ajv({strict: false, validateFormats: false});
const judge = ajv.compile(schema);
const good = judge(document);
process.stdout.write(JSON.stringify({good, errors: judge.errors ?? []}));
