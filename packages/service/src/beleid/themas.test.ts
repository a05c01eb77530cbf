import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { ZORGKANTOREN } from '@kavel/core/basis';
import { searchUitingen } from '@kavel/core/thema';
import { resolveAnker } from '@kavel/formats/beleid-yaml';
import { sharedFolder } from '@kavel/testkit';
import { copiedTexts, readBronText } from '@kavel/testkit/beleid';
import { checkAnkers } from './controle/ankers.ts';
import { loadBeleid } from './index.ts';

const CHECKOUT = join(import.meta.dirname, '../../../..');
const loaded = await loadBeleid(CHECKOUT);
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error, null, 2));
const { bronnen, register, themas, processen, dekking } = loaded.value;
const uitingen = themas.flatMap((tabel) => tabel.uitingen);
const stappen = processen.flatMap((proces) => proces.stappen);

describe('the table of 2024-2026', () => {
  const [tabel] = themas.filter(({ id }) => id === '2024-2026');
  if (tabel === undefined) throw new Error('the table of source 001 is missing');

  it('has the rows of the source in their order', () => {
    expect(tabel.themas.map(({ naam }) => naam)).toEqual([
      'Algemeen',
      'Kwaliteit',
      'Behandeling en organisatie van medisch generalistische zorg (MGZ)',
      'Bekostiging en tarieven',
      'Duurzaamheid',
      'Technologie',
      'Overig',
    ]);
  });

  const cellen = tabel.themas.flatMap(({ id }) =>
    ZORGKANTOREN.map((zorgkantoor) => [id, zorgkantoor] as const),
  );
  it.each(cellen)('says something in the cell %s of %s, or why not', (thema, zorgkantoor) => {
    const gevuld = searchUitingen([tabel], { themas: [thema] }).some(({ uiting }) =>
      uiting.zorgkantoren.includes(zorgkantoor),
    );
    const leeg = tabel.leeg.some((cel) => cel.thema === thema && cel.zorgkantoor === zorgkantoor);
    expect([gevuld, leeg]).toContain(true);
  });

  it('leaves one cell empty: six texts for seven columns', () => {
    expect(tabel.leeg.map(({ thema, zorgkantoor }) => [thema, zorgkantoor])).toEqual([
      ['duurzaamheid', 'dsw'],
    ]);
  });

  it('says of every doubtful owner who else it may be', () => {
    const onzeker = tabel.uitingen.filter(({ kolom }) => kolom === 'onzeker');
    expect(
      onzeker.map(({ stellingen, zorgkantoren, mogelijkVan }) => [stellingen, zorgkantoren, mogelijkVan]),
    ).toEqual([
      [['S001-68'], ['menzis'], ['vgz']],
      [['S001-101'], ['salland'], ['dsw']],
      [['S001-102'], ['zorg-en-zekerheid'], ['dsw']],
      [['S001-122'], ['cz'], ['salland']],
      [['S001-123'], ['salland'], ['dsw']],
      [['S001-124'], ['dsw'], ['salland']],
    ]);
  });

  it('is found by its words, its owners and its numbers', () => {
    const idsOf = (tekst: string): string[] =>
      searchUitingen(themas, { tekst, jaar: 2024 }).map(({ uiting }) => uiting.id);
    expect(idsOf('vrij voorstel')).toEqual(['cz-bekostiging-3']);
    expect(idsOf('S001-73')).toEqual(['cz-bekostiging-2']);
    expect(idsOf('clienten vv4')).toEqual(['cz-bekostiging-4']);
    expect(idsOf('toeslag vgz')).toEqual(['menzis-bekostiging-4']);
  });
});

test('whoever only calculates does not read them', async () => {
  const regels = await loadBeleid(CHECKOUT, 'regels');
  if (!regels.ok) throw new Error(JSON.stringify(regels.error, null, 2));
  expect(regels.value.register).toEqual(register);
  expect([regels.value.themas, regels.value.processen, regels.value.dekking]).toEqual([[], [], []]);
});

test('every statement has a name of its own', () => {
  const ids = uitingen.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('the purchase has its fifteen steps in the order of the text', () => {
  expect(stappen.map(({ nummer }) => nummer)).toEqual(Array.from({ length: 15 }, (_, index) => index + 1));
  const begin = stappen.map((stap) => (stap.zekerheid === 'extern' ? 0 : stap.anker.regels.van));
  expect(begin).toEqual([...begin].sort((one, other) => one - other));
  expect(processen[0]?.openstaand.map(({ clausule }) => clausule.id)).toEqual(['budget', 'landelijk-kader']);
});

const shared = sharedFolder();

describe.skipIf(shared === undefined)('held against the sources', () => {
  const textOf = (bron: string): string => readBronText(shared, bronnen, bron);

  test.each([...uitingen, ...stappen].map((one) => [one.id, one] as const))(
    'the anchor of %s resolves',
    (_, one) => {
      if (one.zekerheid === 'extern') return;
      const passage = resolveAnker(one.anker, textOf(one.bron));
      expect(passage.ok || passage.error).toBe(true);
    },
  );

  test('a check of all policy names a passage that changed, at its line', () => {
    const changed = new Map(bronnen.map(({ bron, bestand }) => [bestand, textOf(bron)]));
    for (const [bestand, text] of changed) changed.set(bestand, text.replace('€150 mln', '€160 mln'));
    const found = checkAnkers(loaded.value, (bestand) => changed.get(bestand));
    expect(found.map(({ code, bestand, veld }) => [code, bestand, veld])).toEqual([
      ['bron-anders', 'bronnen/002.yaml', 'sha256'],
      ...[6, 7, 8].map((index) => [
        'anker-klopt-niet',
        'beleid/themas/2022-2023-transitiemiddelen.yaml',
        `uitingen[${index}].anker`,
      ]),
      [
        'anker-klopt-niet',
        'beleid/kaders/landelijk/2022-2023-transitiemiddelen.yaml',
        'clausules.bedragen.anker',
      ],
    ]);
    const lines = readFileSync(join(CHECKOUT, found[1]?.bestand ?? ''), 'utf8').split('\n');
    expect(lines[(found[1]?.regel ?? 0) - 1]).toContain('regels: 30');
  });

  test('no sentence of a source stands in them', () => {
    const sources = bronnen.map(({ bron }) => textOf(bron));
    const own = [
      ...[...uitingen, ...stappen].map(({ weergave }) => weergave),
      ...stappen.flatMap(({ wat, gevolg }) => [wat, gevolg ?? '']),
      ...themas.flatMap((tabel) => [
        ...tabel.themas.map(({ uitleg }) => uitleg),
        ...tabel.leeg.map(({ reden }) => reden),
      ]),
      ...processen.flatMap(({ openstaand }) => openstaand.flatMap(({ vraag, lezing }) => [vraag, lezing])),
      ...dekking.map(({ reden }) => reden),
    ];
    expect(copiedTexts(own, sources)).toEqual([]);
  });
});
