import { AANBIEDER, PROEFREGIO, ZORGKANTOOR, doe, procedureomgeving } from '@kavel/testkit/dossier';
import { testDatabase } from '@kavel/testkit/database';
import { beforeAll, describe, expect, it } from 'vitest';
import { voerUit } from '../procedure/index.ts';
import { readDossierverloop, verifyJournaal, wisTekst } from './index.ts';
import type { Wisverzoek } from './index.ts';

const { database, asOwner } = await testDatabase();
const omgeving = procedureomgeving(database);
const dossier = { regio: PROEFREGIO, soort: 'inschrijving', id: AANBIEDER } as const;
const moment = Temporal.Instant.from('2017-09-01T08:00:00Z');
const JURIST = { persoon: 'jet', rol: 'jurist', organisatie: ZORGKANTOOR } as const;
const TEKST = 'Mevrouw Fictief belt terug.';

const wisIn = (anders: Partial<Wisverzoek> = {}) =>
  wisTekst(omgeving, {
    ...{ dossier, nummer: 2, plaatsen: ['gebeurtenissen.0.toelichting'] },
    ...{ reden: 'Op verzoek van de betrokkene.', handeling: { door: JURIST, moment }, ...anders },
  });

/** Everything of the dossier and its journal that the database keeps. */
async function kept(): Promise<string> {
  const rows = await asOwner(
    `select d.staat, d.versie, i.bladen, j.tekst from kavel.dossier d join kavel.journaal j using (regio, soort, id)
     join kavel.journaal_inhoud i using (regio, soort, id, nummer) order by j.nummer_in_regio`,
  );
  return JSON.stringify(rows);
}

/** Requests that are known again: by a hash of what they asked. */
const sleutels = () => asOwner('select count(*)::int as aantal from kavel.procedure_sleutel');

beforeAll(async () => {
  await doe(omgeving, { soort: 'schrijf', toelichting: 'Nog leeg, wel netjes.' });
  await doe(
    omgeving,
    { soort: 'schrijf', toelichting: TEKST },
    { motivering: 'Zij vroeg erom.', idempotentie: 'sleutel' },
  );
  await doe(omgeving, { soort: 'dien-in' }, { idempotentie: 'andere' });
  await doe(omgeving, { soort: 'beoordeel', oordeel: 'goed' });
});

describe('erasing a text', () => {
  it('is refused whole to who may not, and of what a dossier rests on', async () => {
    const before = await kept();
    const rol = { ...JURIST, rol: 'inkoper' } as const;
    const anderKantoor = { ...JURIST, organisatie: 'cz' } as const;
    const early = Temporal.Instant.from('2017-07-02T08:00:00Z');
    const refused = [
      await wisIn({ handeling: { door: rol, moment } }),
      await wisIn({ handeling: { door: anderKantoor, moment } }),
      await wisIn({ handeling: { door: JURIST, moment: early } }),
      await wisIn({ nummer: 9 }),
      await wisIn({ nummer: 3, plaatsen: ['gebeurtenissen.0.sluiting'] }),
      await wisIn({ plaatsen: ['gebeurtenissen.0.toelichting', 'gebeurtenissen.0.bestaatNiet'] }),
      await wisIn({ reden: `Weg ermee: ${TEKST}` }),
    ];
    expect(refused.map((one) => (one.ok ? 'gewist' : one.error.code))).toEqual([
      ...['rol-mag-niet', 'dossier-niet-gevonden', 'dossier-niet-gevonden', 'regel-onbekend'],
      ...['tekst-draagt-besluit', 'tekst-onbekend', 'reden-noemt-tekst'],
    ]);
    expect(await kept()).toBe(before);
  });

  it('leaves no trace of it in the database, is an act itself, and the journal verifies', async () => {
    expect(await kept()).toContain('Fictief');
    expect(await sleutels()).toEqual([{ aantal: 2 }]);
    const done = await wisIn();
    expect(done).toMatchObject({ ok: true, value: { versie: 5 } });
    expect(await kept()).not.toContain('Fictief');
    expect(await sleutels()).toEqual([{ aantal: 1 }]);
    const [rij] = await asOwner(`select staat ->> 'toelichting' as tekst from kavel.dossier`);
    expect(rij).toEqual({ tekst: '[gewist]' });
    const { bevindingen, regios } = await verifyJournaal(database, omgeving.werkwijzen);
    expect(bevindingen).toEqual([]);
    expect(regios).toMatchObject([{ regels: 5 }]);
    const verloop = await readDossierverloop(database, { dossier, organisatie: ZORGKANTOOR, moment });
    expect(verloop?.regels.at(-1)).toMatchObject({
      ...{ handeling: 'wis-tekst', persoon: 'jet', rol: 'jurist', gebeurtenissen: [] },
      motivering: 'Gewist in regel 2: gebeurtenissen.0.toelichting. Op verzoek van de betrokkene.',
    });
    expect(await wisIn()).toMatchObject({ ok: false, error: { code: 'tekst-onbekend' } });
  });

  it('of who acted and why, and of a text that was written over, leaves the state as it is', async () => {
    expect(await wisIn({ plaatsen: ['motivering', 'persoon'] })).toMatchObject({ ok: true });
    expect(await wisIn({ nummer: 1 })).toMatchObject({ ok: true });
    expect((await verifyJournaal(database, omgeving.werkwijzen)).bevindingen).toEqual([]);
    expect(await kept()).not.toContain('netjes');
  });

  it('is refused in a dossier that is not what its acts make of it', async () => {
    await asOwner(`update kavel.dossier set staat = staat || '{"oordeel": "slecht"}'`);
    expect(await wisIn({ nummer: 4, plaatsen: ['persoon'] })).toMatchObject({
      error: { code: 'dossier-klopt-niet' },
    });
    await asOwner(`update kavel.dossier set staat = staat || '{"oordeel": "goed"}'`);
  });

  it('withdraws no reminder, nor does a document: what was still to be done is still to be done', async () => {
    const { inschrijving } = omgeving.werkwijzen;
    if (inschrijving === undefined) throw new Error('there is no machine');
    const wand = () => ({ inzage: 'partijen', verzegeldTot: null, deelnemers: [] }) as const;
    const open = { ...omgeving, werkwijzen: { inschrijving: { ...inschrijving, wand } } };
    const stil = { ...open, werkwijzen: { inschrijving: { ...inschrijving, wand, berichten: () => [] } } };
    const at = { id: 'open', regio: '5501' };
    await doe(open, { soort: 'schrijf', toelichting: TEKST }, at);
    const vraag = { nummer: 1, plaatsen: ['gebeurtenissen.0.toelichting'], reden: 'Op verzoek.' };
    const handeling = { door: JURIST, moment };
    const done = await wisTekst(open, { ...vraag, handeling, dossier: { ...dossier, ...at } });
    expect(done).toMatchObject({ ok: true });
    const reminders = () =>
      asOwner(`select vervallen from kavel.post where id = 'open' and bericht = 'herinnering'`);
    expect(await reminders()).toEqual([{ vervallen: false }]);
    const stuk = { naam: 'plan.pdf', bytes: 1, sha256: '0'.repeat(64), inzage: 'eigen' };
    const bewaard = await voerUit(stil, {
      ...{ dossier: { ...dossier, ...at }, opdracht: { soort: 'bewaar-stuk', stuk } },
      handeling: { door: { persoon: 'anja', rol: 'bestuurder', organisatie: AANBIEDER }, moment },
    });
    expect(bewaard).toMatchObject({ ok: true, value: { staat: { toestand: 'concept' } } });
    expect(await reminders()).toEqual([{ vervallen: false }]);
    await doe(open, { soort: 'dien-in' }, at);
    expect(await reminders()).toEqual([{ vervallen: true }]);
  });
});
