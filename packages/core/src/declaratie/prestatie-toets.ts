import { judgeAantal } from './aantal-toets.ts';
import type { Bevindingen } from './bevinding.ts';
import { createVenster, isGelijk, readNumber } from './bytes.ts';
import type { Venster } from './bytes.ts';
import type { DeclaratieControle, DeclaratieOpties } from './controle.ts';
import { maandTekst } from './dag.ts';
import { judgeIndicatie, vindZonderCode } from './indicatie-toets.ts';
import type { Positie } from './posities.ts';
import { Prestatiekeuzes } from './prestatiekeuze.ts';
import type { Prestatiekeuze } from './prestatiekeuze.ts';
import { Prestatieregel } from './prestatieregel.ts';
import { toetsBevinding } from './toetsen.ts';
import type { Vind } from './toetsen.ts';
import { Totalen } from './totalen.ts';
import type { Totaalstand } from './totalen.ts';
import { CREDIT, Verbanden } from './verbanden.ts';
import type { Verbandstaat } from './verbanden.ts';

const SPACE = 0x20;
/** No prestatie begins or ends before 2013 (AW319 1.4, fields 0414 and 0415). */
const EERSTE_DAG = 20130101;

/** Takes the lines that have no finding. */
export type DeclaratieSink = { prestatie(regel: Prestatieregel): void };

/** The verzekerdenrecord that prestatierecords stand under. */
export type Verzekerde = {
  readonly venster: Venster;
  /** Counts the verzekerdenrecords. */
  readonly nummer: number;
};

/** Judges prestatierecords whose fields all have their form, and adds them up. */
export class PrestatieToets {
  readonly #controle: DeclaratieControle;
  readonly #bevindingen: Bevindingen;
  readonly #sink: DeclaratieSink | undefined;
  readonly #opBegindatum: boolean;
  readonly #regel: Prestatieregel;
  readonly #verbanden: Verbanden;
  readonly #keuzes: Prestatiekeuzes;
  readonly #codelijst: number;
  readonly #totalen = new Totalen();
  readonly #vind: Vind;
  #venster = createVenster(new Uint8Array());
  #maand = 0;
  #maandTekst = '';

  /** Day on the invoice (0117), EEJJMMDD; no prestatie lies after it. */
  dagtekening = Number.MAX_SAFE_INTEGER;
  /** Sum of 0429 over all lines judged, credits subtracted, also of lines with a finding. */
  saldoEurocent = 0;
  /** Lines later than the koppeltabel reaches. */
  buitenKoppeltabel = 0;

  constructor(
    controle: DeclaratieControle,
    bevindingen: Bevindingen,
    { opties, sink }: { opties: DeclaratieOpties; sink: DeclaratieSink | undefined },
  ) {
    this.#controle = controle;
    this.#bevindingen = bevindingen;
    this.#sink = sink;
    this.#opBegindatum = opties.zorgmaand === 'begindatum';
    this.#regel = new Prestatieregel(controle.posities, opties.pseudoniem);
    this.#verbanden = new Verbanden(controle.posities);
    this.#keuzes = new Prestatiekeuzes(controle.tabellen);
    this.#codelijst = Number(controle.indeling.codelijst);
    this.#vind = (naam, invulling) => {
      const { regel } = this.#regel;
      bevindingen.add(toetsBevinding(naam, controle.posities, { regel, invulling }));
    };
  }

  /** Judges the record at `record` under the verzekerdenrecord above it, if there is one. */
  judge(venster: Venster, record: number, waar: { regel: number; verzekerde: Verzekerde | undefined }): void {
    const { verzekerde } = waar;
    const before = this.#bevindingen.count;
    const regel = this.#regel;
    this.#venster = venster;
    regel.venster = venster;
    regel.record = record;
    regel.regel = waar.regel;
    this.#read(record);
    this.saldoEurocent += regel.declaratieEurocent;
    if (verzekerde !== undefined && !this.#isErfgenaam(record, verzekerde)) {
      this.#judgeErfenis(record, verzekerde);
    }
    this.#judgeBedragen(record);
    this.#judgeDagen();
    this.#judgeCredit(record);
    const keuze = this.#judgePrestatie(record);
    this.#judgeIndicatie(record, keuze);
    judgeAantal(regel, keuze.tijdseenheid, this.#vind);
    if (verzekerde !== undefined && this.#bevindingen.count === before) this.#pass(keuze, verzekerde);
    this.#verbanden.add(venster, record, waar.regel);
  }

  /** A line without a finding of its own. */
  #pass({ kavel, blad }: Prestatiekeuze, { nummer }: Verzekerde): void {
    if (kavel === undefined || kavel === 'zzp-zonder-sector') return;
    const regel = this.#regel;
    regel.kavel = kavel;
    regel.prestatie = blad.code;
    regel.persoon = nummer;
    this.#totalen.add(regel);
    this.#sink?.prestatie(regel);
  }

  totalen(): readonly Totaalstand[] {
    return this.#totalen.standen();
  }

  /** What is left to judge once all lines of the file are known. */
  verbanden(): Verbandstaat {
    return this.#verbanden.staat();
  }

  #read(record: number): void {
    const { posities: pos } = this.#controle;
    const regel = this.#regel;
    regel.functiecode = this.#optionalAt(record, pos.functiecode);
    regel.zzpcode = this.#optionalAt(record, pos.zzpcode);
    regel.begindag = this.#numberAt(record, pos.begindatum);
    regel.einddag = this.#numberAt(record, pos.einddatum);
    regel.aantal = this.#numberAt(record, pos.aantal);
    regel.tijdseenheid = this.#numberAt(record, pos.tijdseenheid);
    regel.credit = this.#venster.bytes[record + pos.declaratieTeken.begin] === CREDIT;
    regel.tariefEurocent = this.#numberAt(record, pos.tarief);
    regel.berekendEurocent = this.#signed(this.#numberAt(record, pos.berekendBedrag));
    regel.declaratieEurocent = this.#signed(this.#numberAt(record, pos.declaratiebedrag));
    regel.zorgmaand = this.#zorgmaand(this.#opBegindatum ? regel.begindag : regel.einddag);
  }

  #numberAt(record: number, { begin, einde }: Positie): number {
    return readNumber(this.#venster, record + begin, record + einde);
  }

  /** 0 when the standard lacks the field. */
  #optionalAt(record: number, positie: Positie | undefined): number {
    return positie === undefined ? 0 : this.#numberAt(record, positie);
  }

  #isErfgenaam(record: number, { venster: boven }: Verzekerde): boolean {
    const hier = { venster: this.#venster, record };
    for (const stuk of this.#controle.erfstukken) {
      if (!isGelijk(stuk, boven, hier)) return false;
    }
    return true;
  }

  #judgeErfenis(record: number, { venster: boven }: Verzekerde): void {
    const hier = { venster: this.#venster, record };
    for (const erfenis of this.#controle.erfenissen) {
      if (isGelijk(erfenis, boven, hier)) continue;
      this.#bevindingen.add({
        retourcode: erfenis.retourcode,
        record: erfenis.veld.slice(0, 2),
        veld: erfenis.veld,
        regel: this.#regel.regel,
        omschrijving: 'Dit veld is anders dan in het verzekerdenrecord erboven. Maak ze gelijk.',
      });
    }
  }

  #judgeBedragen(record: number): void {
    const { posities: pos } = this.#controle;
    const { bytes } = this.#venster;
    const regel = this.#regel;
    const berekend = Math.abs(regel.berekendEurocent);
    const verwacht = regel.tariefEurocent * regel.aantal;
    if (verwacht !== berekend) this.#vind('berekendOnjuist', verwacht);
    if (Math.abs(regel.declaratieEurocent) > berekend) this.#vind('declaratieTeHoog');
    if (bytes[record + pos.berekendTeken.begin] !== bytes[record + pos.declaratieTeken.begin]) {
      this.#vind('tekensVerschillen');
    }
  }

  #judgeDagen(): void {
    const { begindag, einddag } = this.#regel;
    if (begindag > einddag) this.#vind('dagenOmgekeerd');
    if (begindag < EERSTE_DAG) this.#vind('beginVoor2013');
    if (einddag < EERSTE_DAG) this.#vind('eindeVoor2013');
    if (begindag > this.dagtekening) this.#vind('beginNaFactuur');
    if (einddag > this.dagtekening) this.#vind('eindeNaFactuur');
  }

  #judgeCredit(record: number): void {
    if (!this.#regel.credit) return;
    const { voorgaandeReferentie } = this.#controle.posities;
    if (this.#venster.bytes[record + voorgaandeReferentie.begin] === SPACE)
      this.#vind('creditZonderVerwijzing');
  }

  #judgePrestatie(record: number): Prestatiekeuze {
    const { posities: pos, tabellen, indeling } = this.#controle;
    const regel = this.#regel;
    if (this.#numberAt(record, pos.prestatiecodelijst) !== this.#codelijst) {
      this.#vind('andereCodelijst', indeling.codelijst);
    }
    const keuze = this.#keuzes.of({
      venster: this.#venster,
      at: record + pos.prestatiecode.begin,
      dag: regel.begindag,
      zzp: regel.zzpcode,
      functie: regel.functiecode,
    });
    if (keuze.koppeling === 'fout' && this.#hasCode()) this.#vind('nietGekoppeld');
    if (keuze.koppeling === 'buiten' && tabellen.koppeltabelTotEnMet > 0 && this.#hasCode()) {
      this.buitenKoppeltabel += 1;
    }
    if (keuze.kavel === 'zzp-zonder-sector') this.#vind('zzpZonderSector');
    if (keuze.kavel === undefined) this.#vind(keuze.blad.opLijst ? 'nietInWlz' : 'prestatieOnbekend');
    return keuze;
  }

  #hasCode(): boolean {
    return this.#regel.zzpcode !== 0 || this.#regel.functiecode !== 0;
  }

  #judgeIndicatie(record: number, { blad, dag }: Prestatiekeuze): void {
    const { posities: pos } = this.#controle;
    if (pos.besluitnummer === undefined) return;
    const besluitnummer = this.#numberAt(record, pos.besluitnummer) !== 0;
    if (besluitnummer && !this.#hasCode()) vindZonderCode(blad, dag, this.#vind);
    const isNumber = (positie: Positie | undefined): boolean | undefined =>
      positie === undefined ? undefined : this.#numberAt(record, positie) !== 0;
    const { prestatieClientnummer: client } = pos;
    judgeIndicatie(
      {
        besluitnummer,
        aanvraagnummer: isNumber(pos.aanvraagnummer),
        indicatieorgaan: isNumber(pos.prestatieIndicatieorgaan),
        clientnummer: client === undefined ? undefined : this.#venster.bytes[record + client.begin] !== SPACE,
        functiecode: this.#regel.functiecode !== 0,
        zzpcode: this.#regel.zzpcode !== 0,
      },
      this.#vind,
    );
  }

  #signed(value: number): number {
    return this.#regel.credit && value !== 0 ? -value : value;
  }

  /** Lines of one month mostly stand together. */
  #zorgmaand(dag: number): string {
    const maand = Math.floor(dag / 100);
    if (maand !== this.#maand) {
      this.#maand = maand;
      this.#maandTekst = maandTekst(dag);
    }
    return this.#maandTekst;
  }
}
