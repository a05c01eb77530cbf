import { expect, test } from 'vitest';
import { readContractjaar, writeContractjaar } from './index.ts';

const DOCUMENT = {
  regio: '5517',
  jaar: 2018,
  zorgkantoor: 'zorg-en-zekerheid',
  contracteerruimteEurocent: 100_000,
  reserveringEurocent: 0,
  soort: 'voorlopig',
  vanKrachtOp: '2018-01-01',
  bron: 'FICTIEF',
  declaratietermijnWerkdagen: 17,
  zorgaanbieders: [{ agb: '10000001', naam: 'De Linde (FICTIEF)', sector: 'VV', fictief: true }],
  afspraken: [{ agb: '10000001', kavel: 'ZZP', afspraakEurocent: 90_000 }],
  tarieven: [{ agb: '10000001', prestatie: 'Z043', tariefEurocent: 15_000 }],
};

test('what is written is read back as it was', () => {
  const read = readContractjaar(JSON.stringify(DOCUMENT), 'in.json');
  expect(read).toEqual({ ok: true, value: DOCUMENT });
  if (read.ok) expect(readContractjaar(writeContractjaar(read.value), 'in.json')).toEqual(read);
});

test('a provider is real unless it says that it is fictitious', () => {
  const zorgaanbieders = [{ agb: '10000001', naam: 'De Linde', sector: 'VV' }];
  const read = readContractjaar(JSON.stringify({ ...DOCUMENT, zorgaanbieders }), 'in.json');
  expect(read).toMatchObject({ value: { zorgaanbieders: [{ fictief: false }] } });
});

test('a row that comes twice is named with its line', () => {
  const doubled = Object.fromEntries(
    Object.entries(DOCUMENT).map(([name, value]) => [
      name,
      Array.isArray(value) ? [...value, ...value] : value,
    ]),
  );
  const read = readContractjaar(JSON.stringify(doubled, null, 1), 'in.json');
  expect(read).toMatchObject({
    error: [
      { code: 'regel-dubbel', bestand: 'in.json', regel: 18, veld: 'zorgaanbieders[1]' },
      { code: 'regel-dubbel', veld: 'afspraken[1]' },
      { code: 'regel-dubbel', veld: 'tarieven[1]' },
    ],
  });
});

test('a name holds no control characters: the database keeps none', () => {
  for (const bron of ['', ' ', 'a\u0000b']) {
    const read = readContractjaar(JSON.stringify({ ...DOCUMENT, bron }), 'in.json');
    expect(read).toMatchObject({ error: [{ code: 'waarde-ongeldig', veld: 'bron' }] });
  }
});
