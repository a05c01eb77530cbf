import { assert, err, isBsn, ok } from '@kavel/core/basis';
import type { Result } from '@kavel/core/basis';
import type { EiLayout } from '@kavel/core/declaratie';
import { composeAw319, encodeEi } from '@kavel/formats/ei';
import type { Aw319Prestatie } from '@kavel/formats/ei';
import { FICTIEVE_BSN_REEKS } from '@kavel/simulatie';
import { readVoorbeeldzorg } from '@kavel/store/aanlevering';
import type { Voorbeeldzorg } from '@kavel/store/aanlevering';
import type { Contractjaarsleutel } from '@kavel/store/contractjaar';
import { inContractjaar } from '../uitnutting/contractjaar.ts';
import type { UitnuttingContext, UitnuttingRefusal } from '../uitnutting/uitnutting.ts';

export type Voorbeeldverzoek = Contractjaarsleutel & {
  readonly agb: string;
  readonly maand: number;
  readonly regels: number;
  /** With a few faults in it, to see how a refusal reads. */
  readonly metFouten: boolean;
};

export type Voorbeeldbestand = { readonly bytes: Uint8Array; readonly naam: string };
export type Voorbeeldweigering = UitnuttingRefusal | { readonly code: 'geen-voorbeeldbestand' };

/**
 * A claim of a fictitious provider, to try the portal with: care that it claimed before, at the agreed price, for
 * persons that do not exist and were not in an earlier example.
 */
export function makeVoorbeeldbestand(
  { database, now }: Pick<UitnuttingContext, 'database' | 'now'>,
  verzoek: Voorbeeldverzoek,
  aw319: EiLayout,
): Promise<Result<Voorbeeldbestand, Voorbeeldweigering>> {
  return inContractjaar<Voorbeeldbestand, Voorbeeldweigering>(database, verzoek, async (transaction) => {
    const zorg = await readVoorbeeldzorg(transaction, verzoek);
    if (zorg.length === 0) return err({ code: 'geen-voorbeeldbestand' });
    const volgnummer = Math.floor(now().epochMilliseconds / 100);
    const soort = verzoek.metFouten ? 'met-fouten' : 'goed';
    const maand = `${verzoek.jaar}-${String(verzoek.maand).padStart(2, '0')}`;
    return ok({
      bytes: encodeEi(composeVoorbeeld(verzoek, zorg, volgnummer), aw319),
      naam: `FICTIEF-${verzoek.agb}-${maand}-${soort}-${volgnummer}.asc`,
    });
  });
}

function composeVoorbeeld(verzoek: Voorbeeldverzoek, zorg: readonly Voorbeeldzorg[], volgnummer: number) {
  const { regio, jaar, maand, agb } = verzoek;
  const begin = Temporal.PlainDate.from({ year: jaar, month: maand, day: 1 });
  const einde = begin.add({ months: 1 }).subtract({ days: 1 });
  const factuurnummer = `V${volgnummer}`;
  const lines = composeRegels(verzoek, zorg, { begin, factuurnummer });
  return composeAw319({
    kop: {
      ...{ uzovi: regio, instelling: agb, factuurnummer },
      periodeBegin: begin.toString(),
      periodeEinde: einde.toString(),
      dagtekening: einde.add({ days: 2 }).toString(),
    },
    verzekerden: Array.from({ length: Math.ceil(lines.length / einde.day) }, (_, index) => ({
      ...{ bsn: fictiefBsn(volgnummer, index), uzovi: regio, geboortedatum: '1940-02-29' },
      ...{ geslacht: '2' as const, naam: 'FICTIEF', voorletters: 'A' },
      ...{ postcode: '2300SA', huisnummer: 1 },
      ...{ indicatieorgaan: '0001', clientnummer: 'FICTIEF' },
      prestaties: lines.slice(index * einde.day, (index + 1) * einde.day),
    })),
  });
}

/**
 * What the faulty example has in its first lines: twice an unknown prestatie, a ZZP code that does not go
 * with it, a unit of time that does not exist.
 */
const FOUTEN: readonly ((regel: Aw319Prestatie) => Aw319Prestatie)[] = [
  (regel) => ({ ...regel, prestatie: 'Q999' }),
  (regel) => ({ ...regel, prestatie: 'Q999' }),
  (regel) => ({ ...regel, zzpcode: '860' }),
  (regel) => ({ ...regel, tijdseenheid: '99' }),
];

/** One line a day for each person. */
function composeRegels(
  { agb, regels, metFouten }: Voorbeeldverzoek,
  zorg: readonly Voorbeeldzorg[],
  { begin, factuurnummer }: { readonly begin: Temporal.PlainDate; readonly factuurnummer: string },
): readonly Aw319Prestatie[] {
  return Array.from({ length: regels }, (_, index) => {
    const kind = zorg[index % zorg.length];
    assert(kind !== undefined, 'an index within the list');
    const dag = begin.add({ days: index % begin.daysInMonth }).toString();
    const regel: Aw319Prestatie = {
      ...{ aanvraagnummer: '1', besluitnummer: '2' },
      ...(kind.functiecode === 0 ? {} : { functiecode: String(kind.functiecode) }),
      ...(kind.zzpCode === 0 ? {} : { zzpcode: String(kind.zzpCode) }),
      ...{ begin: dag, eind: dag, prestatie: kind.prestatie, aantal: 1 },
      ...{ tijdseenheid: kind.tijdseenheid, uitvoerder: agb, tariefEurocent: kind.tariefEurocent },
      referentie: `${factuurnummer}-${index + 1}`,
    };
    const spoil = metFouten ? FOUTEN[index] : undefined;
    return spoil === undefined ? regel : spoil(regel);
  });
}

/** Persons of one example lie apart in the range; another example begins elsewhere in it. */
function fictiefBsn(volgnummer: number, index: number): string {
  const van = Number(FICTIEVE_BSN_REEKS.van);
  const size = Number(FICTIEVE_BSN_REEKS.totEnMet) - van;
  for (let number = van + ((volgnummer * 7_919 + index * 23) % size); ; number += 1) {
    if (isBsn(String(number))) return String(number);
  }
}
