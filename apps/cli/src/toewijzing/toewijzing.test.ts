import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  declaratieBytes,
  FICTIEVE_BSNS,
  testReferentie,
  voorbeeldDeclaratie,
  voorbeeldPrestatie,
  voorbeeldVerzekerde,
} from '@kavel/testkit/declaratie';
import {
  aanvang,
  AGB,
  berichtXml,
  dag,
  FICTIEVE_CLIENTNAAM,
  functietoewijzing,
  mutatie,
  proefschemas,
  toewijzing,
} from '@kavel/testkit/iwlz';
import { afterAll, describe, expect, test } from 'vitest';
import { callKavel } from '../call-kavel.ts';

const home = mkdtempSync(join(tmpdir(), 'kavel-toewijzing-'));
afterAll(() => {
  rmSync(home, { recursive: true });
});

const [EEN, TWEE, DRIE] = FICTIEVE_BSNS;

function put(name: string, content: string | Uint8Array): string {
  const path = join(home, name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, content);
  return path;
}

// Client 1: half of January in care. Client 2: waits. Client 3: MPT. ZZP 4VV is 753.
const zzp = { zzp: '753' };
const berichten = join(home, 'berichten');
put(
  'berichten/aw33.xml',
  berichtXml({ soort: 'AW33', afzender: '5517' }, [
    { bsn: EEN, records: [toewijzing({ ...zzp, einddatum: dag('2018-03-31') })] },
    { bsn: TWEE, records: [toewijzing({ ...zzp, einddatum: dag('2018-01-10') })] },
    { bsn: DRIE, records: [functietoewijzing()] },
  ]),
);
put(
  'berichten/aw35.XML',
  berichtXml({ soort: 'AW35', afzender: AGB }, [
    { bsn: EEN, records: [aanvang({ ...zzp, behandeling: true })] },
  ]),
);
put(
  'berichten/aw39.xml',
  berichtXml({ soort: 'AW39', afzender: AGB, dagtekening: '2018-01-20' }, [
    { bsn: EEN, records: [mutatie({ ...zzp, mutatiedatum: dag('2018-01-15') })] },
    { bsn: TWEE, records: [mutatie({ zzp: '754' })] },
  ]),
);
const referentie = testReferentie();
const claim = voorbeeldPrestatie({ eind: '2018-01-12', aantal: 12 });
put(
  'declaraties/januari.asc',
  declaratieBytes(
    voorbeeldDeclaratie([
      voorbeeldVerzekerde({ prestaties: [claim] }),
      voorbeeldVerzekerde({ bsn: DRIE, prestaties: [{ ...claim, referentie: 'R2' }] }),
    ]),
    referentie,
  ),
);
put('declaraties/stuk.asc', 'geen declaratie');

const prognose = (...args: readonly string[]) =>
  callKavel(['toewijzing', 'prognose', berichten, '--jaar', '2018', '--regio', '5517', ...args]);

describe('kavel toewijzing lees', () => {
  test('says what is in each message, and that nothing was held against an XSD', async () => {
    const { exitCode, stdout } = await callKavel(['toewijzing', 'lees', berichten]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(
      'aw33.xml: AW33 1 van 5517, 2018-01-02: 3 cliënten, 3 records. Niet getoetst aan een XSD.',
    );
    expect(stdout).toContain('3 berichten gelezen, 3 zonder bevindingen met samen 6 records.');
  });

  test('with XSDs each message is held against its own', async () => {
    for (const [name, text] of Object.entries(proefschemas())) put(`xsd/${name}`, text);
    const xsd = ['--xsd', join(home, 'xsd'), '--json'];
    const good = await callKavel(['toewijzing', 'lees', berichten, ...xsd]);
    expect(good.exitCode).toBe(0);
    expect(JSON.parse(good.stdout)).toMatchObject({
      gelezen: 3,
      zonderBevindingen: 3,
      berichten: [{ getoetst: true }, {}, {}],
    });
    const text = readFileSync(join(berichten, 'aw33.xml'), 'utf8').replace(
      '<b:Leefeenheid>1</b:Leefeenheid>',
      '',
    );
    const bad = await callKavel(['toewijzing', 'lees', put('afwijkend.xml', text), ...xsd]);
    expect(bad.exitCode).toBe(1);
    expect(JSON.parse(bad.stdout)).toMatchObject({
      zonderBevindingen: 0,
      records: 0,
      berichten: [{ getoetst: true, bevindingen: [{ code: 'xsd-afwijking', veld: 'Partneropname' }] }],
    });
    const none = await callKavel(['toewijzing', 'lees', berichten, '--xsd', join(home, 'nergens')]);
    expect(none).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('Deze map bestaat niet') as string,
    });
    const empty = await callKavel(['toewijzing', 'lees', berichten, '--xsd', berichten]);
    expect(empty).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('ontbreekt AW33.xsd') as string,
    });
  });

  test('a fault has its line and element, exits 1, and names no person; what is no message exits 2', async () => {
    const wrong = readFileSync(join(berichten, 'aw35.XML'), 'utf8').replace(
      '>99470001</b:Instelling>',
      '>1</b:Instelling>',
    );
    const fault = await callKavel(['toewijzing', 'lees', put('fout.xml', wrong)]);
    expect(fault.exitCode).toBe(1);
    expect(fault.stdout).toMatch(
      /fout\.xml:\d+ GeleverdZorgzwaartepakket\/Instelling — De waarde moet een AGB-code van acht cijfers zijn\./,
    );
    expect(fault.stdout).not.toMatch(new RegExp(`${EEN}|${FICTIEVE_CLIENTNAAM}`));
    const none = await callKavel(['toewijzing', 'lees', put('geen.xml', 'abc')]);
    expect(none).toMatchObject({ exitCode: 2, stdout: expect.stringContaining('Dit is geen XML') as string });
    const gone = await callKavel(['toewijzing', 'lees', join(home, 'weg.xml')]);
    expect(gone).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('bestaat niet') as string });
  });
});

describe('kavel toewijzing prognose', () => {
  test('days by month with assumptions, findings and clients without days', async () => {
    const { exitCode, stdout } = await prognose('--json');
    expect(exitCode).toBe(0);
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    const plaats = { agb: AGB, kavel: 'ZZP', zzp: '753', maand: '2018-01' };
    expect(answer).toMatchObject({
      regio: '5517',
      regioNaam: 'Zuid-Holland Noord',
      clientenToegewezen: 2,
      clientenZonderAanvang: 1,
      zonderDagen: [{ reden: 'mpt', clienten: 1 }],
      regels: [
        // What waits has no report that tells treatment apart.
        {
          ...plaats,
          prestaties: ['Z041', 'Z043', 'Z101', 'Z103', 'Z110'],
          verwachteEtmalen: '0.00',
          etmalenZonderAanvang: '10.00',
          clienten: 0,
        },
        {
          ...plaats,
          prestaties: ['Z043', 'Z103', 'Z110'],
          verwachteEtmalen: '15.00',
          etmalenZonderAanvang: '0.00',
          clienten: 1,
        },
      ],
      bevindingen: [{ code: 'mutatie-zonder-toewijzing', bestand: join(berichten, 'aw39.xml') }],
      aantalBevindingen: 1,
    });
    expect(answer['aannames']).toContainEqual({
      naam: 'mutatiedag',
      keuze: 'telt-mee',
      tekst: 'De dag van een mutatie (AW39) telt nog mee als dag zorg.',
      zekerheid: 'aangenomen',
    });
    expect(answer).not.toHaveProperty('verschillen');
  });

  test('an assumption can be changed, and an unknown one is a usage error', async () => {
    const changed = await prognose(
      '--json',
      '--aanname',
      'mutatiedag=telt-niet-mee',
      '--aanname',
      'overlap=beide',
    );
    expect(JSON.parse(changed.stdout)).toMatchObject({
      instelling: { mutatiedag: 'telt-niet-mee', overlap: 'beide' },
      regels: [{}, { verwachteEtmalen: '14.00' }],
    });
    const wrong = await prognose('--aanname', 'mutatiedag=soms');
    expect(wrong).toMatchObject({
      exitCode: 2,
      stderr: expect.stringContaining('mutatiedag=telt-niet-mee') as string,
    });
  });

  test('next to claim files: days, the largest differences and counted persons', async () => {
    const { exitCode, stdout } = await prognose('--json', '--declaraties', join(home, 'declaraties'));
    expect(exitCode).toBe(0);
    const verschil = {
      agb: AGB,
      kavel: 'ZZP',
      maand: '2018-01',
      verwachteEtmalen: '15.00',
      gedeclareerdeDagen: 24,
      verschilEtmalen: '9.00',
    };
    expect(JSON.parse(stdout)).toMatchObject({
      verschillen: [verschil],
      grootsteVerschillen: [verschil],
      // Client 1 has both; client 3 was claimed for, and only has an MPT function.
      personen: { gestartZonderDeclaratie: 0, gedeclareerdZonderAanvang: 1 },
      geweigerdeDeclaraties: [join(home, 'declaraties/stuk.asc')],
    });
    const text = await prognose('--declaraties', join(home, 'declaraties'));
    expect(text.stdout).toMatch(/ZZP {2}2018-01 +15 +10 +24 +9\n/);
    expect(text.stdout).toContain(`${AGB}  ZZP 2018-01  9 (verwacht 15, gedeclareerd 24)`);
    expect(text.stdout).toContain('1× Mutatie gemeld, maar er is geen toewijzing (AW33) bij.');
  });

  test('no answer has a BSN, a name or a hash of a person', async () => {
    const csv = join(home, 'uit.csv');
    const answers = await Promise.all([
      prognose('--declaraties', join(home, 'declaraties'), '--csv', csv),
      prognose('--json', '--declaraties', join(home, 'declaraties')),
    ]);
    const told = [...answers.map(({ stdout, stderr }) => stdout + stderr), readFileSync(csv, 'utf8')].join(
      '\n',
    );
    expect(told).not.toMatch(new RegExp(`${EEN}|${TWEE}|${DRIE}|${FICTIEVE_CLIENTNAAM}|FICTIEF`));
    expect(told).not.toMatch(/[0-9a-f]{32}/);
    expect(readFileSync(csv, 'utf8').split('\r\n').slice(0, 3)).toEqual([
      '\ufeffagb;kavel;zzp;maand;mogelijke prestaties;verwachte etmalen;etmalen zonder aanvang;clienten;prestatie met prijs;prijs per etmaal;verwacht bedrag',
      `${AGB};ZZP;753;2018-01;Z041 Z043 Z101 Z103 Z110;0,00;10,00;0;;;`,
      `${AGB};ZZP;753;2018-01;Z043 Z103 Z110;15,00;0,00;1;;;`,
    ]);
  });

  test('another provider, a wrong region, two sources at once, a message that does not count', async () => {
    const other = await prognose('--json', '--agb', '99470002');
    expect(JSON.parse(other.stdout)).toMatchObject({ agb: '99470002', regels: [] });
    expect((await prognose('--agb', '99470002')).stdout).toContain('Er zijn geen etmalen te verwachten.');
    const refused = await Promise.all([
      callKavel(['toewijzing', 'prognose', berichten, '--jaar', '2018', '--regio', '5599']),
      callKavel(['toewijzing', 'prognose', berichten, '--jaar', '2018', '--regio', 'abc']),
      prognose('--opgeslagen', '--declaraties', join(home, 'declaraties')),
      prognose('--declaraties', '-'),
    ]);
    expect(refused.map(({ exitCode }) => exitCode)).toEqual([2, 2, 2, 2]);
    const wrong = put(
      'los/fout.xml',
      readFileSync(join(berichten, 'aw35.XML'), 'utf8').replace('>1</b:Status', '>7</b:Status'),
    );
    const partial = await prognose(wrong, '--json');
    expect(partial.exitCode).toBe(1);
    expect(JSON.parse(partial.stdout)).toMatchObject({
      regels: [{}, { verwachteEtmalen: '15.00' }],
    });
    const year2024 = await callKavel([
      'toewijzing',
      'prognose',
      berichten,
      '--jaar',
      '2024',
      '--regio',
      '5517',
    ]);
    expect(year2024.stdout).toContain('De koppeltabel is zeker tot en met 2019-12-31');
  });
});
