import type { DeclaratieSink, Prestatieregel } from '@kavel/core/declaratie';
import { REGEL_COLUMNS } from '@kavel/store/declaratie';
import type { Kopie } from '@kavel/store/declaratie';
import { KopieBuffer, veldenVan } from '@kavel/store/kopie';
import type { KorteHmac } from '../instelling/korte-hmac.ts';
import type { Sleutel } from '../instelling/sleutel.ts';
import { Clienthash } from './clienthash.ts';
import { Referentiekopie } from './referentiekopie.ts';
import { hashTekst, regelsleutelPrefix } from './regelsleutel.ts';

/** Lines that are sent together: few round trips, and a memory that does not grow with the file. */
export const REGELS_PER_KOPIE = 32_768;

const NIEMAND: ReadonlyMap<string, Int32Array> = new Map();
const EPOCH = Temporal.PlainDate.from('2000-01-01');

/** The field 0419 as the store keeps it, by its number. */
const TIJDSEENHEDEN = Array.from({ length: 100 }, (_, code) => veldenVan(String(code).padStart(2, '0')));
const GEEN = veldenVan('');

/**
 * Turns the lines of a claim, while it is read, into rows of binary copies: one per month of care for the lines, one for
 * their references (ADR 0044). No line makes an object.
 */
export class Regelkopie implements DeclaratieSink {
  readonly #agb: () => string | undefined;
  readonly #clienten: Clienthash;
  readonly #hmac: KorteHmac;
  readonly #herleid: ReadonlyMap<string, Int32Array>;
  readonly #maanden = new Map<string, KopieBuffer>();
  readonly #eigen = new Referentiekopie();
  readonly #terug = new Referentiekopie();
  readonly #teksten = new Map<string, Uint8Array>();
  readonly #dagen = new Map<number, number>();

  /** Lines since the last `wis`. */
  regels = 0;

  /**
   * `agb` is asked at every line: the voorlooprecord has been read by then, or it has a finding and nothing is kept.
   * `herleid` gives the hash of a debit that an older key hashed, by the text of its hash of now (ADR 0046).
   */
  constructor(sleutel: Sleutel, agb: () => string | undefined, herleid = NIEMAND) {
    this.#agb = agb;
    this.#herleid = herleid;
    this.#clienten = new Clienthash(sleutel);
    this.#hmac = sleutel.kort('referentie');
  }

  prestatie(regel: Prestatieregel): void {
    const agb = this.#agb();
    if (agb === undefined) return;
    this.regels += 1;
    const rij = this.#rijen(regel.zorgmaand);
    rij.rij(REGEL_COLUMNS.length);
    rij.later();
    rij.int4(regel.detailnummer);
    rij.velden(this.#tekst(`${agb} ${regel.kavel} ${regel.prestatie}`));
    rij.int4(regel.functiecode);
    rij.int4(regel.zzpcode);
    rij.int4(this.#dag(regel.begindag));
    rij.int4(this.#dag(regel.einddag));
    rij.boolean(regel.credit);
    rij.int4(regel.credit ? -regel.aantal : regel.aantal);
    rij.velden(TIJDSEENHEDEN[regel.tijdseenheid] ?? GEEN);
    rij.int8(regel.tariefEurocent);
    rij.int8(regel.declaratieEurocent);
    putHash(rij, this.#clienten.van(regel));
    this.#putReferenties(rij, regel);
  }

  #putReferenties(rij: KopieBuffer, regel: Prestatieregel): void {
    const hmac = this.#hmac;
    hmac.bereken(regel.bytes, regel.referentieBegin, regel.referentieEinde);
    putHash(rij, hmac.woorden);
    this.#eigen.add(hmac.woorden, regel.credit);
    if (!regel.heeftVoorgaandeReferentie) {
      rij.leeg();
      return;
    }
    hmac.bereken(regel.bytes, regel.voorgaandeReferentieBegin, regel.voorgaandeReferentieEinde);
    const known = this.#herleid.size === 0 ? undefined : this.#herleid.get(hashTekst(hmac.woorden));
    putHash(rij, known ?? hmac.woorden);
    if (regel.credit) this.#terug.add(known ?? hmac.woorden, true);
  }

  /** The copies of the lines since the last `wis`, for the file with this number in the store. */
  kopieen(bestand: number): { readonly regels: ReadonlyMap<string, Kopie>; readonly referenties: Kopie } {
    for (const kopie of this.#maanden.values()) kopie.vul(bestand);
    const regels = [...this.#maanden].filter(([, kopie]) => kopie.rijen > 0);
    const referenties = new KopieBuffer();
    const agb = this.#agb() ?? '';
    this.#eigen.schrijf(referenties, regelsleutelPrefix(agb, 'regel'), bestand);
    this.#terug.schrijf(referenties, regelsleutelPrefix(agb, 'terug'), bestand);
    return { regels: new Map(regels), referenties };
  }

  wis(): void {
    for (const kopie of this.#maanden.values()) kopie.wis();
    this.#eigen.wis();
    this.#terug.wis();
    this.regels = 0;
  }

  #rijen(zorgmaand: string): KopieBuffer {
    let kopie = this.#maanden.get(zorgmaand);
    if (kopie === undefined) {
      kopie = new KopieBuffer();
      this.#maanden.set(zorgmaand, kopie);
    }
    return kopie;
  }

  /** Text fields, made once per combination. */
  #tekst(words: string): Uint8Array {
    let velden = this.#teksten.get(words);
    if (velden === undefined) {
      velden = veldenVan(...words.split(' '));
      this.#teksten.set(words, velden);
    }
    return velden;
  }

  /** Days since 2000, as PostgreSQL counts. */
  #dag(getal: number): number {
    let dag = this.#dagen.get(getal);
    if (dag === undefined) {
      const date = {
        year: Math.floor(getal / 10_000),
        month: Math.floor(getal / 100) % 100,
        day: getal % 100,
      };
      dag = EPOCH.until(Temporal.PlainDate.from(date)).days;
      this.#dagen.set(getal, dag);
    }
    return dag;
  }
}

function putHash(rij: KopieBuffer, woorden: Int32Array): void {
  rij.uuid(woorden[0] ?? 0, woorden[1] ?? 0, woorden[2] ?? 0, woorden[3] ?? 0);
}
