// One extractor of numbers over JSON Lines of articles on standard input, line by line: node peers.mjs NAME
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
const load = createRequire(import.meta.url);

const extractors = {
  'wink-nlp': () => {
    const wink = load('wink-nlp')(load('wink-eng-lite-web-model'));
    return line => wink.readDoc(line).entities().out().length;
  },
  compromise: () => {
    const compromise = load('compromise');
    return line => compromise(line).numbers().json().length;
  },
  'recognizers-text': () => {
    const suite = load('@microsoft/recognizers-text-suite');
    const models = [suite.recognizeNumber, suite.recognizePercentage, suite.recognizeCurrency, suite.recognizeDimension];
    return line => models.reduce((sum, model) => sum + model(line, suite.Culture.English).length, 0);
  },
};

const extract = extractors[process.argv[2]]();
let found = 0;
for await (const record of createInterface({ input: process.stdin }))
  for (const line of JSON.parse(record).text.split('\n'))
    found += extract(line);
console.log(found);
