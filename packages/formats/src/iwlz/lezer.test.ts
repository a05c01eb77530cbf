import type { Toewijzingsbericht } from '@kavel/core/toewijzing';
import {
  aanvang,
  BERICHTEN,
  berichtBegin,
  berichtXml,
  clientXml,
  dag,
  FICTIEVE_CLIENTNAAM,
  functietoewijzing,
  mutatie,
  toewijzing,
} from '@kavel/testkit/iwlz';
import { FICTIEVE_BSNS } from '@kavel/testkit/declaratie';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { IWLZ_EINDE, IwlzLezer } from './index.ts';
import type { IwlzUitslag } from './index.ts';

const [BSN] = FICTIEVE_BSNS;

function read(
  source: string | Uint8Array,
  chunk = Number.MAX_SAFE_INTEGER,
): IwlzUitslag & { readonly records: readonly Toewijzingsbericht[] } {
  const records: Toewijzingsbericht[] = [];
  const lezer = new IwlzLezer('bericht.xml', {
    pseudoniem: (bsn) => `hash van ${bsn}`,
    ontvang: (bericht) => records.push(bericht),
  });
  const bytes = typeof source === 'string' ? Buffer.from(source) : source;
  for (let at = 0; at < bytes.length; at += chunk) if (!lezer.write(bytes.subarray(at, at + chunk))) break;
  return { ...lezer.end(), records };
}

const AW33 = berichtXml({ soort: 'AW33', afzender: '5517' }, [
  { bsn: BSN, records: [toewijzing({ percentage: 50, einddatum: dag('2018-02-28') }), functietoewijzing()] },
]);
const AW35 = berichtXml({ soort: 'AW35', afzender: '99470001' }, [
  { bsn: BSN, records: [aanvang({ behandeling: true })] },
]);

describe('reading', () => {
  test('an AW33: functions and ZZPs, each with its line', () => {
    const { inhoud, bevindingen, records } = read(AW33);
    expect(bevindingen).toEqual([]);
    expect(inhoud).toEqual({
      soort: 'AW33',
      afzender: '5517',
      identificatie: '1',
      dagtekening: '2018-01-02',
      clienten: 1,
      records: 2,
      zonderZorgaanbieder: 0,
      overig: 0,
    });
    const lines = AW33.split('\n');
    expect(records.map(({ soort, vindplaats }) => [soort, lines[vindplaats.regel - 1]])).toEqual([
      ['functie', '<b:ToegewezenFunctie>'],
      ['toewijzing', '<b:ToegewezenZorgzwaartepakket>'],
    ]);
    expect(records[1]).toMatchObject({
      client: `hash van ${BSN}`,
      percentage: 50,
      vastgesteld: '2017-12-15T12:00:00',
    });
  });

  test('property: what is written is read back, in pieces of any size, with BOM and CR/LF or without', () => {
    const kinds = { toewijzing: 'AW33', functie: 'AW33', aanvang: 'AW35', mutatie: 'AW39' } as const;
    fc.assert(
      fc.property(BERICHTEN, fc.integer({ min: 1, max: 300 }), fc.boolean(), (berichten, chunk, windows) => {
        for (const bericht of berichten) {
          const { soort, bericht: plaats } = bericht;
          const { afzender, identificatie, dagtekening } = plaats;
          const kop = { soort: kinds[soort], afzender, identificatie, dagtekening: dagtekening.toString() };
          const xml = berichtXml(kop, [{ bsn: BSN, records: [bericht] }]);
          const { records, aantalBevindingen } = read(
            windows ? `\ufeff${xml.replaceAll('\n', '\r\n')}` : xml,
            chunk,
          );
          expect(aantalBevindingen).toBe(0);
          const told = (record: Toewijzingsbericht) => ({
            ...record,
            client: '',
            bericht: '',
            vindplaats: '',
          });
          expect(records.map(told)).toEqual([told(bericht)]);
        }
      }),
      { numRuns: 50 },
    );
  });

  test('an allocation without institution is counted, reports on functions and requests too', () => {
    const zonder = AW33.replaceAll('<b:Instelling>99470001</b:Instelling>\n', '');
    expect(read(zonder).bevindingen.map(({ veld }) => veld)).toEqual(['ToegewezenFunctie/Instelling']);
    const pgb = berichtXml({ soort: 'AW33', afzender: '5517' }, [{ bsn: BSN, records: [toewijzing()] }]);
    expect(read(pgb.replace('<b:Instelling>99470001</b:Instelling>\n', '')).inhoud).toMatchObject({
      records: 0,
      zonderZorgaanbieder: 1,
    });
    const functie = '<b:GeleverdeFunctie><b:Klasse>K1</b:Klasse></b:GeleverdeFunctie>';
    const extra = `<b:GeleverdeFuncties>${functie}${functie}</b:GeleverdeFuncties>\n<b:GeleverdeZorg`;
    expect(read(AW35.replace('<b:GeleverdeZorg', extra))).toMatchObject({
      inhoud: { overig: 2, records: 1 },
      aantalBevindingen: 0,
    });
  });

  test('records come while the message is still on its way', () => {
    const client = Buffer.from(clientXml('AW35', { bsn: BSN, records: [aanvang()] }));
    let count = 0;
    const lezer = new IwlzLezer('groot.xml', { pseudoniem: () => 'x', ontvang: () => (count += 1) });
    lezer.write(Buffer.from(berichtBegin({ soort: 'AW35', afzender: '99470001' })));
    for (let sent = 1; sent <= 500; sent += 1) {
      lezer.write(client);
      expect(count).toBe(sent);
    }
    lezer.write(Buffer.from(IWLZ_EINDE));
    expect(lezer.end()).toMatchObject({ inhoud: { clienten: 500, records: 500 }, aantalBevindingen: 0 });
  });
});

describe('refusals name the line and never a value', () => {
  const codes = (source: string | Uint8Array) => read(source).bevindingen.map(({ code }) => code);

  test.each([
    ['empty', '', 'bestand-leeg'],
    ['only white space', ' \n', 'bestand-leeg'],
    ['a claim', '0103770104', 'geen-xml'],
    ['a zip', Buffer.from([0x50, 0x4b, 3, 4, 20, 0]), 'geen-xml'],
    ['UTF-16', Buffer.from(`\ufeff${AW33}`, 'utf16le'), 'geen-utf8'],
    ['Latin-1', Buffer.from(AW33.replace(FICTIEVE_CLIENTNAAM, 'CAFÉ'), 'latin1'), 'geen-utf8'],
    ['another encoding by its own word', AW33.replace('UTF-8', 'ISO-8859-1'), 'geen-utf8'],
    ['cut short', AW33.slice(0, -30), 'xml-onjuist'],
    [
      'cut in a character',
      Buffer.concat([Buffer.from(AW33.slice(0, 400)), Buffer.from([0xc3])]),
      'geen-utf8',
    ],
    ['two roots', `${AW33}<x/>`, 'xml-onjuist'],
    ['an entity of its own', AW33.replace(FICTIEVE_CLIENTNAAM, '&naam;'), 'xml-onjuist'],
    ['a control character', AW33.replace(FICTIEVE_CLIENTNAAM, '\u0001'), 'xml-onjuist'],
    ['no iWlz', '<a/>', 'geen-iwlz'],
    ['iWlz 2.5', AW33.replaceAll('/2_2/', '/2_5/'), 'versie-onbekend'],
    ['the answer to a message', AW33.replaceAll('/aw33/', '/aw34/'), 'bericht-onbekend'],
    ['another code than its namespace', AW33.replace('>352<', '>354<'), 'bericht-onbekend'],
    ['another subversion', AW33.replace('Subversie>2<', 'Subversie>1<'), 'versie-onbekend'],
    ['no head', AW33.replace(/<b:Header>[^]*<\/b:Header>/, ''), 'veld-ontbreekt'],
    ['a BSN that is none', AW33.replace(BSN, '990000012'), 'bsn-ongeldig'],
    ['no BSN', AW33.replace(`<b:Bsn>${BSN}</b:Bsn>`, ''), 'veld-ontbreekt'],
    [
      'a field twice',
      AW33.replace('<b:ZzpCode>754', '<b:ZzpCode>753</b:ZzpCode><b:ZzpCode>754'),
      'veld-dubbel',
    ],
    ['a day that does not exist', AW33.replace('2018-02-28', '2018-02-29'), 'waarde-ongeldig'],
    ['half a percent', AW33.replace('>5000<', '>5050<'), 'waarde-ongeldig'],
    ['an unknown form', AW33.replace('Leveringsvorm>4<', 'Leveringsvorm>6<'), 'waarde-ongeldig'],
    ['deep', `${berichtBegin({ soort: 'AW33', afzender: '5517' })}${'<b:x>'.repeat(50)}`, 'xml-te-diep'],
  ])('%s', (_name, source, code) => {
    const { bevindingen } = read(source, 64);
    expect(bevindingen.map((bevinding) => bevinding.code)).toEqual([code]);
    expect(bevindingen[0]?.melding).toMatch(/\.$/);
    const told = JSON.stringify(bevindingen);
    for (const secret of [BSN, '990000012', FICTIEVE_CLIENTNAAM, 'CAFÉ', '29'])
      expect(told).not.toContain(secret);
  });

  test('a DOCTYPE is refused as soon as it ends: nothing outside is read, nothing is expanded', () => {
    const lol = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY l${index + 1} "${`&l${index};`.repeat(10)}">`,
    );
    const bomb = AW33.replace(
      '<b:Bericht',
      `<!DOCTYPE b:Bericht [<!ENTITY l0 "lol">${lol.join('')}]>\n<b:Bericht`,
    );
    const outside = AW33.replace(
      '<b:Bericht',
      '<!DOCTYPE b:Bericht SYSTEM "file:///etc/passwd">\n<b:Bericht',
    );
    expect([bomb, outside].map(codes)).toEqual([['dtd-verboden'], ['dtd-verboden']]);
  });

  test('what never closes is not kept: a text, an attribute and a DOCTYPE without end', () => {
    const begin = berichtBegin({ soort: 'AW33', afzender: '5517' });
    const endless = ['<b:Client><b:Bsn>', '<b:Client naam="', '<!--'].map(
      (open) => `${begin}${open}${'x'.repeat(3_000_000)}`,
    );
    const doctype = `<!DOCTYPE x [${'<!ENTITY a "b">'.repeat(200_000)}`;
    expect([...endless, doctype].map(codes)).toEqual(Array(4).fill(['xml-te-lang']));
  });

  test('a place is a line and an element; a hopeless message is capped and counted', () => {
    const { bevindingen } = read(AW33.replace('<b:Soort>1', '<b:Soort>x'));
    const line = AW33.split('\n').indexOf('<b:Soort>1</b:Soort>') + 1;
    expect(bevindingen).toEqual([
      {
        code: 'waarde-ongeldig',
        bestand: 'bericht.xml',
        regel: line,
        veld: 'ToegewezenFunctie/Soort',
        melding: 'De waarde moet een van de codes 1, 3, 5 zijn.',
      },
    ]);
    const bad = clientXml('AW35', { bsn: '1', records: [mutatie()] });
    const many = read(
      [berichtBegin({ soort: 'AW35', afzender: '99470001' }), bad.repeat(1500), IWLZ_EINDE].join(''),
    );
    expect([many.bevindingen.length, many.aantalBevindingen]).toEqual([1000, 1500]);
  });

  test('property: whatever byte changes, the reader answers and never tells what stood there', () => {
    const bytes = Buffer.from(AW33);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 0, max: 255 }), (at, value) => {
        const changed = Buffer.from(bytes);
        changed[at] = value;
        const told = JSON.stringify(read(changed, 128).bevindingen);
        expect(told).not.toContain(BSN);
        expect(told).not.toContain(FICTIEVE_CLIENTNAAM);
      }),
      { numRuns: 2000 },
    );
  });
});
