import type { Agb, Periode, RegioCode } from '../basis/index.ts';
import { compareText } from './bevinding.ts';
import { dagdelenOf, etmaaldeel } from './etmaaldeel.ts';
import type { Etmaaldeel } from './etmaaldeel.ts';
import type { Prognoseinstelling } from './instelling.ts';
import type { Kandidaten } from './kandidaten.ts';
import { dagkavelOf, isDagkavel, REDENEN_ZONDER_DAGEN } from './leveringsvorm.ts';
import type { Dagkavel, RedenZonderDagen } from './leveringsvorm.ts';
import { countDays, intersectPeriode, monthsOf, yearPeriode } from './periode.ts';
import type { Tijdlijn, Tijdlijnen } from './tijdlijn.ts';

/** Which part of the messages a forecast is about. */
export type Prognosevraag = {
  readonly regio: RegioCode;
  readonly jaar: number;
  /** Only this provider. */
  readonly agb?: Agb;
};

/** Expected days of one provider for one kavel, ZZP, month and set of possible prestaties. */
export type Prognoseregel = {
  readonly agb: Agb;
  readonly kavel: Dagkavel;
  readonly zzp: string;
  /** Month of care, `2020-01`. */
  readonly maand: string;
  /** More than one: the messages do not say which. None: the koppeltabel does not know the combination. */
  readonly prestaties: readonly string[];
  readonly verwacht: Etmaaldeel;
  /** Allocated days of clients whose start nobody reported; not part of `verwacht`. */
  readonly wachtend: Etmaaldeel;
  /** Clients with expected days. */
  readonly clienten: number;
};

/** Clients whose allocation gives no days: their volume is unknown. */
export type ZonderDagen = { readonly reden: RedenZonderDagen; readonly clienten: number };

export type Prognose = {
  readonly regels: readonly Prognoseregel[];
  readonly zonderDagen: readonly ZonderDagen[];
  /** Clients with allocated days in the year, and how many of them have none after a reported start. */
  readonly clientenToegewezen: number;
  readonly clientenZonderAanvang: number;
};

/** Who was expected to have care: `agb kavel maand` → keyed hashes. It stays in memory. */
export type Verwachting = ReadonlyMap<string, ReadonlySet<string>>;

export function verwachtingSleutel(agb: string, kavel: string, maand: string): string {
  return `${agb} ${kavel} ${maand}`;
}

/** Expected days by provider, kavel, ZZP and month (issue: item 6; standards.md §2.2 a). */
export function forecastEtmalen(
  { tijdlijnen, functies }: Tijdlijnen,
  vraag: Prognosevraag,
  { kandidaten, instelling }: { readonly kandidaten: Kandidaten; readonly instelling: Prognoseinstelling },
): { readonly prognose: Prognose; readonly verwachting: Verwachting } {
  const teller = new Prognoseteller(kandidaten, instelling);
  const maanden = monthsOf(vraag.jaar);
  const jaar = yearPeriode(vraag.jaar);
  for (const tijdlijn of tijdlijnen) {
    if (isAsked(tijdlijn.toewijzing, vraag)) teller.add(tijdlijn, jaar, maanden);
  }
  for (const { client, ingangsdatum, einddatum, ...functie } of functies) {
    const withdrawn = functie.redenIntrekking !== undefined && einddatum === undefined;
    const periode = { van: ingangsdatum, ...(einddatum === undefined ? {} : { totEnMet: einddatum }) };
    if (withdrawn || !isAsked(functie, vraag) || intersectPeriode(jaar, periode) === undefined) continue;
    teller.addZonderDagen('mpt', client);
  }
  return teller.finish();
}

function isAsked(
  { regio, agb }: { readonly regio: RegioCode; readonly agb: Agb },
  vraag: Prognosevraag,
): boolean {
  return regio === vraag.regio && (vraag.agb === undefined || vraag.agb === agb);
}

type Telling = { readonly stand: Stand; readonly clienten: Set<string> };
type Stand = { -readonly [Veld in keyof Prognoseregel]: Prognoseregel[Veld] };

class Prognoseteller {
  readonly #kandidaten: Kandidaten;
  readonly #instelling: Prognoseinstelling;
  readonly #standen = new Map<string, Telling>();
  readonly #verwachting = new Map<string, Set<string>>();
  readonly #zonderDagen = new Map<RedenZonderDagen, Set<string>>();
  readonly #toegewezen = new Set<string>();
  readonly #gestart = new Set<string>();

  constructor(kandidaten: Kandidaten, instelling: Prognoseinstelling) {
    this.#kandidaten = kandidaten;
    this.#instelling = instelling;
  }

  add(tijdlijn: Tijdlijn, jaar: Periode, maanden: readonly Required<Periode>[]): void {
    const { toewijzing, toegewezen } = tijdlijn;
    if (toegewezen === undefined || intersectPeriode(jaar, toegewezen) === undefined) return;
    const kavel = dagkavelOf(toewijzing);
    if (!isDagkavel(kavel)) {
      this.addZonderDagen(kavel, toewijzing.client);
      return;
    }
    this.#toegewezen.add(toewijzing.client);
    if (tijdlijn.gestart) this.#gestart.add(toewijzing.client);
    for (const maand of maanden) {
      for (const periode of tijdlijn.levering)
        this.#addDays(tijdlijn, kavel, { maand, periode, veld: 'verwacht' });
      if (tijdlijn.wachtend !== undefined) {
        this.#addDays(tijdlijn, kavel, { maand, periode: tijdlijn.wachtend, veld: 'wachtend' });
      }
    }
  }

  addZonderDagen(reden: RedenZonderDagen, client: string): void {
    addToSet(this.#zonderDagen, reden, client);
  }

  #addDays(
    tijdlijn: Tijdlijn,
    kavel: Dagkavel,
    { maand, periode, veld }: { maand: Required<Periode>; periode: Periode; veld: 'verwacht' | 'wachtend' },
  ): void {
    const both = intersectPeriode(maand, periode);
    if (both?.totEnMet === undefined) return;
    const { client, agb, zzp, leveringsvorm } = tijdlijn.toewijzing;
    const vraag = {
      zzp,
      leveringsvorm,
      ...(tijdlijn.behandeling === undefined ? {} : { behandeling: tijdlijn.behandeling }),
    };
    const naam = maand.van.toString().slice(0, 7);
    const deel = dagdelenOf(tijdlijn, this.#instelling);
    for (const part of this.#kandidaten.during({ van: both.van, totEnMet: both.totEnMet }, vraag)) {
      const { stand, clienten } = this.#standOf({
        agb,
        kavel,
        zzp,
        maand: naam,
        prestaties: part.prestaties,
      });
      stand[veld] = etmaaldeel(stand[veld] + countDays(part.periode) * deel);
      if (veld === 'verwacht') clienten.add(client);
    }
    if (veld === 'verwacht') addToSet(this.#verwachting, verwachtingSleutel(agb, kavel, naam), client);
  }

  #standOf(plaats: Pick<Prognoseregel, 'agb' | 'kavel' | 'zzp' | 'maand' | 'prestaties'>): Telling {
    const { agb, kavel, zzp, maand, prestaties } = plaats;
    const sleutel = [agb, kavel, maand, zzp, ...prestaties].join(' ');
    let found = this.#standen.get(sleutel);
    if (found === undefined) {
      const leeg = etmaaldeel(0);
      found = { stand: { ...plaats, verwacht: leeg, wachtend: leeg, clienten: 0 }, clienten: new Set() };
      this.#standen.set(sleutel, found);
    }
    return found;
  }

  finish(): { readonly prognose: Prognose; readonly verwachting: Verwachting } {
    const regels = [...this.#standen.entries()]
      .sort(([left], [right]) => compareText(left, right))
      .map(([, { stand, clienten }]) => ({ ...stand, clienten: clienten.size }));
    const zonderDagen = REDENEN_ZONDER_DAGEN.flatMap((reden) => {
      const clienten = this.#zonderDagen.get(reden)?.size ?? 0;
      return clienten === 0 ? [] : [{ reden, clienten }];
    });
    const clientenToegewezen = this.#toegewezen.size;
    const clientenZonderAanvang = clientenToegewezen - this.#gestart.size;
    return {
      prognose: { regels, zonderDagen, clientenToegewezen, clientenZonderAanvang },
      verwachting: this.#verwachting,
    };
  }
}

function addToSet<Sleutel>(map: Map<Sleutel, Set<string>>, sleutel: Sleutel, waarde: string): void {
  const known = map.get(sleutel);
  if (known === undefined) map.set(sleutel, new Set([waarde]));
  else known.add(waarde);
}
