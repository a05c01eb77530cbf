import { randomBytes } from 'node:crypto';
import { canonicalJson, err, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import {
  decideWissen,
  isAlleenGewist,
  leesInhoud,
  ontwerpRegel,
  plaatsRegel,
  wis,
} from '@kavel/core/journaal';
import type { Blad, Bladpad } from '@kavel/core/journaal';
import type { Dossiersleutel, Procedurehandeling, Procedureweigering } from '@kavel/core/procedure';
import { lockDossier, setMoment, updateDossier } from '@kavel/store/dossier';
import type { DossierRij } from '@kavel/store/dossier';
import { eraseInhoud, insertRegel, readDossierjournaal, takeKoppen } from '@kavel/store/journaal';
import type { Transaction } from '@kavel/store';
import type { Procedurestaat } from '../procedure/uitvoering.ts';
import { dossierNietGevonden } from '../procedure/uitvoerweigering.ts';
import type { Procedureomgeving } from '../procedure/voer-uit.ts';
import type { Werkwijze } from '../procedure/werkwijze.ts';
import { wallText } from './rebuild-dossiers.ts';
import { alleenJurist, dossierKloptNiet, regelOnbekend, rustOpTekst } from './wisweigering.ts';

/** Which texts of one act go, and why. */
export type Wisverzoek = {
  readonly dossier: Dossiersleutel;
  /** Of the act, in the dossier. */
  readonly nummer: number;
  /** Where they stand: `gebeurtenissen.0.toelichting`. */
  readonly plaatsen: readonly string[];
  readonly reden: string;
  readonly handeling: Procedurehandeling;
};

/** The act of erasing, in the journal of the dossier. */
export type Gewist = {
  readonly plaatsen: readonly string[];
  readonly versie: number;
  readonly journaal: { readonly nummerInRegio: number; readonly hash: string };
};

/** The kind of act that erases; it has no events, so no machine is asked about it. */
const WIS_TEKST = 'wis-tekst';

/**
 * Erases texts of one act in the journal, and in the state of the dossier wherever they are copied there. That is itself an
 * act in the journal: who, when, which place and why, and not the text. Refused, it changes nothing.
 */
export async function wisTekst(
  { database, werkwijzen }: Pick<Procedureomgeving, 'database' | 'werkwijzen'>,
  verzoek: Wisverzoek,
): Promise<Result<Gewist, Procedureweigering>> {
  const { dossier, handeling } = verzoek;
  const { rol, organisatie } = handeling.door;
  if (rol !== 'jurist') return err(alleenJurist());
  const werkwijze = werkwijzen[dossier.soort];
  if (werkwijze === undefined) return err(dossierNietGevonden(dossier.soort));
  return database.transaction<Gewist, Procedureweigering>(organisatie, async (transaction) => {
    await setMoment(transaction, handeling.moment);
    const rij = await lockDossier(transaction, dossier);
    if (rij === undefined) return err(dossierNietGevonden(werkwijze.naam));
    if (rij.organisatie !== organisatie) return err(alleenJurist());
    const rows = await readDossierjournaal(transaction, dossier);
    const voor = rows.map(({ bladen }) => bladen ?? []);
    const bladen = voor[verzoek.nummer - 1];
    if (bladen === undefined) return err(regelOnbekend(verzoek.nummer, rows.length));
    const personen = new Set(voor.map((een) => leesInhoud(een).persoon));
    const decided = decideWissen({ ...verzoek, bladen, personen });
    if (!decided.ok) return decided;
    const na = wis(bladen, decided.value);
    const staat = stateAfter({ werkwijze, rij, voor, na: voor.with(verzoek.nummer - 1, na) });
    if (!staat.ok) return staat;
    await eraseInhoud(transaction, { ...dossier, nummer: verzoek.nummer }, na);
    return ok(await noteer(transaction, verzoek, { rij, staat: staat.value, paden: decided.value }));
  });
}

type Wisstand = {
  readonly werkwijze: Werkwijze;
  readonly rij: DossierRij;
  readonly voor: readonly (readonly Blad[])[];
  readonly na: readonly (readonly Blad[])[];
};

/** The state that the acts make without the texts. Nothing else of it may change, nor who sees the dossier. */
function stateAfter({ werkwijze, rij, voor, na }: Wisstand): Result<Procedurestaat, Procedureweigering> {
  const rebuild = (alle: Wisstand['voor']): Procedurestaat =>
    alle.flatMap((een) => leesInhoud(een).gebeurtenissen).reduce(werkwijze.apply, werkwijze.begin);
  const oud = rebuild(voor);
  if (canonicalJson(oud) !== canonicalJson(rij.staat as Procedurestaat)) return err(dossierKloptNiet());
  const nieuw = rebuild(na);
  const isSame = isAlleenGewist(oud, nieuw) && oud.toestand === nieuw.toestand;
  if (!isSame || wallText(werkwijze.wand(nieuw)) !== wallText(rij)) return err(rustOpTekst());
  return ok(nieuw);
}

async function noteer(
  transaction: Transaction,
  { dossier, nummer, reden, handeling }: Wisverzoek,
  {
    rij,
    staat,
    paden,
  }: { readonly rij: DossierRij; readonly staat: Procedurestaat; readonly paden: readonly Bladpad[] },
): Promise<Gewist> {
  const plaatsen = paden.map((pad) => pad.join('.'));
  const ontwerp = ontwerpRegel(
    {
      ...{ ...handeling, dossier, gebeurtenissen: [], opdrachtsoort: WIS_TEKST },
      namens: handeling.door.organisatie,
      motivering: `Gewist in regel ${nummer}: ${plaatsen.join(', ')}. ${reden.trim()}`,
    },
    () => randomBytes(16).toString('hex'),
  );
  const regel = plaatsRegel(ontwerp, await takeKoppen(transaction, dossier));
  const { nummer: versie, nummerInRegio, hash } = regel.schakel;
  await updateDossier(transaction, dossier, { ...rij, versie, staat, bijgewerktOp: handeling.moment });
  await insertRegel(transaction, rij.organisatie, regel);
  return { plaatsen, versie, journaal: { nummerInRegio, hash } };
}
