import { TIJDZONE, dayInNetherlands } from '../../basis/index.ts';
import type { Result } from '../../basis/index.ts';
import { INSTANTIES } from '../../beleid/index.ts';
import { isEcli } from '../ecli.ts';
import { happens } from '../machine.ts';
import type { Procedurehandeling, Procedureweigering } from '../machine.ts';
import type { Partij } from '../partijen.ts';
import { judgeReactie } from '../reactietermijn.ts';
import type { Kortgedinggebeurtenis } from './gebeurtenis.ts';
import type { Kortgedingbekend } from './opdracht.ts';
import type { Dagvaarding, Kortgedingstaat, Rechterlijkoordeel } from './staat.ts';
import { refuseKortGeding } from './weigering.ts';
import type { Kortgedingcode } from './weigering.ts';

/** What a decision about a kort geding is asked over. */
export type Kortgedingvraag = Procedurehandeling & {
  readonly staat: Kortgedingstaat;
  readonly bekend: Kortgedingbekend;
};
export type Kortgedingbesluit = Result<readonly Kortgedinggebeurtenis[], Procedureweigering<Kortgedingcode>>;
type Refused = ReturnType<typeof refuseKortGeding>;

/** A summons is recorded also when it came too late: the court decides what that means (S003-64). */
export function legVast({ bekend, moment }: Kortgedingvraag, dagvaarding: Dagvaarding): Kortgedingbesluit {
  const { termijn, partijen } = bekend;
  const { betekend, eisers, gerecht, clausules } = dagvaarding;
  if (termijn === null)
    return refuseKortGeding(
      'stuk-onbekend',
      'Er is geen kader of gunning met die naam. Kies het uit de lijst.',
    );
  if (!eisers.includes(partijen.zorgaanbieder))
    return refuseKortGeding(
      'eiser-ontbreekt',
      `Zorgaanbieder ${partijen.zorgaanbieder} staat niet bij de eisers. Voeg die toe.`,
    );
  if (gerecht.trim() === '') return missing('het gerecht');
  const wrong = refuseDag(betekend, null, moment);
  if (wrong !== undefined) return wrong;
  const served = Temporal.PlainDate.from(betekend).toZonedDateTime(TIJDZONE).toInstant();
  const tijdigheid = judgeReactie(termijn, served);
  const verwerkt = clausules.filter((one) => bekend.verwerkt.includes(one));
  return happens({ soort: 'vastgelegd', zaak: { ...dagvaarding, tijdigheid, termijn, verwerkt } });
}

export function planZitting({ staat }: Kortgedingvraag, dag: string): Kortgedingbesluit {
  if (!isDag(dag)) return invalidDay(dag);
  const after = staat.beroep?.dag ?? staat.zaak?.betekend ?? dag;
  return dag < after ? tooEarly(dag, after) : happens({ soort: 'zitting-gepland', dag });
}

export function legUitspraakVast(
  { staat, moment }: Kortgedingvraag,
  oordeel: Rechterlijkoordeel,
): Kortgedingbesluit {
  const wrong = refuseDag(oordeel.dag, staat.beroep?.dag ?? staat.zaak?.betekend ?? null, moment);
  if (wrong !== undefined) return wrong;
  if (oordeel.ecli !== null && !isNewEcli(staat, oordeel.ecli)) return wrongEcli(oordeel.ecli);
  if (oordeel.strekking.trim() === '') return missing('wat de rechter besliste');
  const instantie = INSTANTIES[staat.uitspraken.length];
  const grants = oordeel.uitkomst === 'toegewezen' || oordeel.uitkomst === 'deels toegewezen';
  const quashes = oordeel.eerdere === 'vernietigd';
  if (
    instantie === undefined ||
    (!grants && oordeel.bevel !== 'geen' && !quashes) ||
    (quashes && staat.uitspraken.length === 0)
  )
    return refuseKortGeding(
      'oordeel-past-niet',
      'De uitkomst, het bevel en de eerdere uitspraak passen niet bij elkaar. Verbeter een van de drie.',
    );
  return happens({ soort: 'uitgesproken', uitspraak: { ...oordeel, instantie } });
}

export function vulEcliAan({ staat }: Kortgedingvraag, ecli: string): Kortgedingbesluit {
  if (!isNewEcli(staat, ecli)) return wrongEcli(ecli);
  return staat.uitspraken.some((one) => one.ecli === null)
    ? happens({ soort: 'ecli-aangevuld', ecli })
    : refuseKortGeding(
        'ecli-bekend',
        'Elke uitspraak in dit dossier heeft al een ECLI. Er is niets aan te vullen.',
      );
}

export function legBeroepVast(
  { staat, moment }: Kortgedingvraag,
  { dag, door }: { readonly dag: string; readonly door: Partij },
): Kortgedingbesluit {
  if (staat.uitspraken.length === INSTANTIES.length)
    return refuseKortGeding(
      'geen-beroep-meer',
      'De hoogste rechter heeft beslist. Leg vast dat de uitspraak onherroepelijk is.',
    );
  return (
    refuseDag(dag, staat.uitspraken.at(-1)?.dag ?? null, moment) ??
    happens({ soort: 'beroep-ingesteld', dag, door })
  );
}

export function refuseReden(reden: string): Refused | undefined {
  return reden.trim() === '' ? missing('de reden') : undefined;
}

function refuseDag(dag: string, after: string | null, moment: Temporal.Instant): Refused | undefined {
  if (!isDag(dag)) return invalidDay(dag);
  const vandaag = dayInNetherlands(moment).toString();
  if (dag > vandaag)
    return refuseKortGeding(
      'dag-in-de-toekomst',
      `${dag} moet nog komen; vandaag is ${vandaag}. Leg het vast als het is gebeurd.`,
    );
  return after !== null && dag < after ? tooEarly(dag, after) : undefined;
}

/** Judged without reading it as a day, for that throws on what is none. */
function isDag(text: string): boolean {
  const [, year, month, day] = /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/.exec(text) ?? [];
  if (year === undefined) return false;
  const fields = { year: Number(year), month: Number(month), day: Number(day) };
  return Temporal.PlainDate.from(fields, { overflow: 'constrain' }).toString() === text;
}

function isNewEcli({ uitspraken }: Kortgedingstaat, ecli: string): boolean {
  return isEcli(ecli) && uitspraken.every((one) => one.ecli !== ecli);
}

function wrongEcli(ecli: string): Refused {
  return refuseKortGeding(
    'ecli-ongeldig',
    `"${ecli}" is geen ECLI, of die van een andere uitspraak. Schrijf hem zoals ECLI:NL:RBDHA:2020:9527.`,
  );
}

function invalidDay(dag: string): Refused {
  return refuseKortGeding('dag-ongeldig', `"${dag}" is geen dag. Schrijf hem zoals 2017-10-30.`);
}

function tooEarly(dag: string, after: string): Refused {
  return refuseKortGeding('dag-te-vroeg', `${dag} ligt voor ${after}, en hoort erna. Verbeter de dag.`);
}

function missing(what: string): Refused {
  return refuseKortGeding('gegeven-ontbreekt', `Er staat niet: ${what}. Vul het in.`);
}
