import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { sha256Hex } from '@kavel/core/basis';
import { composeBeleid, listVragen, reviveRegister } from '@kavel/core/beleid';
import type { Beleidsdata, Beleidsregister } from '@kavel/core/beleid';
import { normalizeText } from '@kavel/formats/beleid-yaml';
import type { Beleid, Voorbeeld } from '@kavel/formats/beleid-yaml';
import {
  describeBeleid,
  describeThemas,
  listVoorbeelden,
  loadBeleid,
  loadBronteksten,
  runVoorbeeld,
} from './index.ts';

const loaded = await loadBeleid(join(import.meta.dirname, '../../../..'));
if (!loaded.ok) throw new Error(JSON.stringify(loaded.error));
const beleid: Beleid = loaded.value;

it('policy that went through JSON composes to the same hash for every question that differs', () => {
  const { register } = describeBeleid(beleid, new Map());
  const there = reviveRegister(JSON.parse(JSON.stringify(register)) as Beleidsdata);
  const hashOf = (from: Beleidsregister, at: number): string => {
    const vraag = vragen[at];
    const composed = vraag === undefined ? undefined : composeBeleid(from, vraag);
    return composed?.ok === true ? composed.value.hash : JSON.stringify(composed?.error);
  };
  const vragen = listVragen(beleid.register);
  expect(vragen.length).toBeGreaterThan(50);
  for (const at of vragen.keys()) expect(hashOf(there, at)).toBe(hashOf(beleid.register, at));
});

it('has a hash that follows every word of the policy', () => {
  const other = { ...beleid, bronnen: beleid.bronnen.slice(1) };
  expect(describeBeleid(beleid, new Map()).hash).toMatch(/^[0-9a-f]{64}$/);
  expect(describeBeleid(other, new Map()).hash).not.toBe(describeBeleid(beleid, new Map()).hash);
});

it('shows the words behind a clausule only from a text that is the registered one', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'kavel-bronnen-'));
  try {
    const clausule = beleid.register.kaders[0]?.stappen[0]?.clausule;
    if (clausule === undefined || clausule.zekerheid === 'extern') throw new Error('no anchored clausule');
    const passage = 'een passage van twee regels';
    const text = Array.from({ length: 900 }, (_, index) =>
      index + 1 === clausule.anker.regels.van ? passage : '',
    ).join('\n');
    const anker = { ...clausule.anker, sha256: sha256Hex(passage) };
    const bron = { ...beleid.bronnen[0]!, bron: clausule.bron, bestand: 'bron.txt' };
    const stap = { ...beleid.register.kaders[0]!.stappen[0]!, clausule: { ...clausule, anker } };
    const own: Beleid = {
      ...beleid,
      clickbeleid: [],
      bronnen: [{ ...bron, sha256: sha256Hex(normalizeText(text)) }],
      register: {
        kaders: [{ ...beleid.register.kaders[0]!, stappen: [stap], voorbehouden: [], openstaand: [] }],
        wijzigingen: [],
      },
    };
    expect(describeBeleid(own, await loadBronteksten(own, folder)).passages).toEqual([]);
    writeFileSync(join(folder, 'bron.txt'), text);
    expect(describeBeleid(own, await loadBronteksten(own, folder)).passages).toEqual([
      { sha256: anker.sha256, tekst: passage },
    ]);
    writeFileSync(join(folder, 'bron.txt'), `${text} anders`);
    expect(describeBeleid(own, await loadBronteksten(own, folder)).passages).toEqual([]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

it('examples that went through JSON still hold, and name a document of the register', () => {
  const written = JSON.parse(JSON.stringify(listVoorbeelden(beleid))) as ReturnType<typeof listVoorbeelden>;
  const documenten = [...beleid.register.kaders, ...beleid.register.wijzigingen].map(({ id }) => id);
  expect(written).toHaveLength(beleid.voorbeelden.length);
  for (const { document, naam, vraag, zonder, feiten, verwacht } of written) {
    const peildatum = Temporal.PlainDate.from(vraag.peildatum);
    const kennisdatum = Temporal.PlainDate.from(vraag.kennisdatum);
    const voorbeeld = {
      naam,
      vraag: { ...vraag, peildatum, kennisdatum },
      zonder,
      feiten,
      verwacht,
    } as Voorbeeld;
    expect(documenten).toContain(document);
    expect(runVoorbeeld(beleid, voorbeeld)).toEqual([]);
  }
});

it('says every setting of a click in words, with its clausule', () => {
  const [click] = describeBeleid(beleid, new Map()).clickbeleid;
  expect(click?.id).toBe('zorg-en-zekerheid-2018-click');
  expect(click?.instellingen.map(({ id, clausule }) => [id, clausule.bron])).toEqual(
    ['verdeling', 'ruimte', 'naarRato', 'voorrang', 'schuifgroepen', 'reservering'].map((id) => [id, '003']),
  );
});

it('gives every table and step, and the words of a source behind each anchor once', () => {
  const { tabellen, processen, passages } = describeThemas(beleid, new Map());
  expect(JSON.parse(JSON.stringify({ tabellen, processen }))).toEqual({ tabellen, processen });
  expect(tabellen).toEqual(beleid.themas);
  expect(passages).toEqual([]);
  const [uiting] = beleid.themas[0]?.uitingen ?? [];
  if (uiting === undefined || uiting.zekerheid === 'extern') throw new Error('no anchored statement');
  const anker = { regels: { van: 1, totEnMet: 1 }, sha256: sha256Hex('zo staat het er') };
  const tabel = {
    ...beleid.themas[0]!,
    uitingen: [
      { ...uiting, anker },
      { ...uiting, anker },
    ],
  };
  const own = describeThemas(
    { ...beleid, themas: [tabel], processen: [] },
    new Map([[uiting.bron, 'zo staat het er']]),
  );
  expect(own.passages).toEqual([{ sha256: anker.sha256, tekst: 'zo staat het er' }]);
});
