import type { Kavel } from '../basis/index.ts';
import type { Bevindingen } from './bevinding.ts';
import { createVenster, isGelijk, readNumber, readText } from './bytes.ts';
import type { Venster } from './bytes.ts';
import type { DeclaratieControle, DeclaratieOpties } from './controle.ts';
import { maandTekst } from './dag.ts';
import type { Positie } from './posities.ts';
import { Prestatieregel } from './prestatieregel.ts';
import { isGekoppeld } from './tabellen.ts';
import type { PrestatieBlad } from './tabellen.ts';
import { Totalen } from './totalen.ts';
import type { Totaalstand } from './totalen.ts';
import { CREDIT, Verbanden } from './verbanden.ts';
import type { Verbandstaat } from './verbanden.ts';

const SPACE = 0x20;
const CODELIJST_WLZ = 55;

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
  readonly #totalen = new Totalen();
  readonly #bladen = new Map<number, PrestatieBlad>();
  readonly #maanden = new Map<number, string>();
  #venster = createVenster(new Uint8Array());

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
    if (verzekerde !== undefined && !this.#isErfgenaam(record, verzekerde))
      this.#judgeErfenis(record, verzekerde);
    this.#judgeBedragen(record);
    this.#judgeDagen();
    this.#judgeCredit(record);
    const kavel = this.#judgePrestatie(record);
    if (kavel !== undefined && verzekerde !== undefined && this.#bevindingen.count === before) {
      regel.kavel = kavel;
      regel.persoon = verzekerde.nummer;
      this.#totalen.add(regel);
      this.#sink?.prestatie(regel);
    }
    this.#verbanden.add(venster, record, waar.regel);
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
    regel.functiecode = this.#numberAt(record, pos.functiecode);
    regel.zzpcode = this.#numberAt(record, pos.zzpcode);
    regel.begindag = this.#numberAt(record, pos.begindatum);
    regel.einddag = this.#numberAt(record, pos.einddatum);
    regel.aantal = this.#numberAt(record, pos.aantal);
    regel.credit = this.#venster.bytes[record + pos.declaratieTeken.begin] === CREDIT;
    regel.tariefEurocent = this.#numberAt(record, pos.tarief);
    regel.berekendEurocent = this.#signed(this.#numberAt(record, pos.berekendBedrag));
    regel.declaratieEurocent = this.#signed(this.#numberAt(record, pos.declaratiebedrag));
    regel.zorgmaand = this.#maand(this.#opBegindatum ? regel.begindag : regel.einddag);
  }

  #numberAt(record: number, { begin, einde }: Positie): number {
    return readNumber(this.#venster, record + begin, record + einde);
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
      this.#vind(
        erfenis.retourcode,
        erfenis.veld,
        'Dit veld is anders dan in het verzekerdenrecord erboven. Maak ze gelijk.',
      );
    }
  }

  #judgeBedragen(record: number): void {
    const { posities: pos } = this.#controle;
    const regel = this.#regel;
    const berekend = Math.abs(regel.berekendEurocent);
    if (regel.tariefEurocent * regel.aantal !== berekend) {
      const verwacht = regel.tariefEurocent * regel.aantal;
      this.#vind(
        '0001',
        pos.berekendBedrag.veld,
        `Het berekende bedrag moet tarief (0425) maal aantal (0418) zijn: ${verwacht} eurocent. Er staat ${berekend}. Verbeter bedrag, tarief of aantal.`,
      );
    }
    if (Math.abs(regel.declaratieEurocent) > berekend) {
      this.#vind(
        '8063',
        pos.declaratiebedrag.veld,
        'Het declaratiebedrag is hoger dan het berekende bedrag (0426). Declareer hooguit het berekende bedrag.',
      );
    }
    if (
      this.#venster.bytes[record + pos.berekendTeken.begin] !==
      this.#venster.bytes[record + pos.declaratieTeken.begin]
    ) {
      this.#vind(
        '8064',
        pos.declaratieTeken.veld,
        'De velden 0427 en 0430 zijn niet gelijk. Vul in beide D, of in beide C.',
      );
    }
  }

  #judgeDagen(): void {
    const { posities: pos } = this.#controle;
    const { begindag, einddag } = this.#regel;
    if (begindag > einddag) {
      this.#vind(
        '0001',
        pos.einddatum.veld,
        'De einddatum ligt voor de begindatum (0414). Herstel de periode.',
      );
    }
    if (begindag > this.dagtekening) {
      this.#vind(
        '8177',
        pos.begindatum.veld,
        'De begindatum ligt na de dagtekening van de factuur (0117). Herstel een van beide.',
      );
    }
    if (einddag > this.dagtekening) {
      this.#vind(
        '8178',
        pos.einddatum.veld,
        'De einddatum ligt na de dagtekening van de factuur (0117). Herstel een van beide.',
      );
    }
  }

  #judgeCredit(record: number): void {
    const { voorgaandeReferentie } = this.#controle.posities;
    if (!this.#regel.credit || this.#venster.bytes[record + voorgaandeReferentie.begin] !== SPACE) return;
    this.#vind(
      '8017',
      voorgaandeReferentie.veld,
      'Een creditregel noemt het referentienummer (0431) van de debetregel die zij terugneemt. Vul dit veld.',
    );
  }

  #judgePrestatie(record: number): Kavel | undefined {
    const { posities: pos, tabellen } = this.#controle;
    const regel = this.#regel;
    if (this.#numberAt(record, pos.prestatiecodelijst) !== CODELIJST_WLZ) {
      this.#vind(
        '0581',
        pos.prestatiecodelijst.veld,
        'Een Wlz-declaratie gebruikt prestatiecodelijst 055. Vul 055.',
      );
    }
    const blad = this.#blad(record + pos.prestatiecode.begin);
    regel.prestatie = blad.code;
    this.#judgeKoppeling(blad);
    const kavel = tabellen.kavelOf(blad, regel.begindag, regel.zzpcode);
    if (kavel === 'zzp-zonder-sector') {
      this.#vind(
        '1113',
        pos.zzpcode.veld,
        'Bij deze ZZP-code is geen sector bekend, dus geen kavel voor meerzorg.',
      );
      return undefined;
    }
    if (kavel === undefined) this.#vindPrestatieZonderKavel(blad);
    return kavel;
  }

  #judgeKoppeling(blad: PrestatieBlad): void {
    const { posities: pos, tabellen } = this.#controle;
    const { zzpcode, functiecode, begindag } = this.#regel;
    if (zzpcode === 0 && functiecode === 0) {
      this.#vind('8212', pos.zzpcode.veld, 'Vul een ZZP-code (0413) of een functiecode (0412).');
    } else if (tabellen.koppeltabelTotEnMet > 0) {
      if (begindag > tabellen.koppeltabelTotEnMet) this.buitenKoppeltabel += 1;
      else if (!isGekoppeld(blad, begindag, zzpcode, functiecode)) {
        this.#vind(
          '1113',
          pos.zzpcode.veld,
          `De koppeltabel kent prestatie ${blad.code} niet met deze ZZP- en functiecode op de begindatum. Verbeter de code of de indicatie.`,
        );
      }
    }
  }

  #vindPrestatieZonderKavel(blad: PrestatieBlad): void {
    const { veld } = this.#controle.posities.prestatiecode;
    if (blad.opLijst) {
      this.#vind(
        '8977',
        veld,
        `Prestatie ${blad.code} hoort bij geen kavel van de Wlz (prestatie-kavel.csv).`,
      );
    } else {
      this.#vind('0582', veld, `Prestatie ${blad.code} staat niet op codelijst 055 en hoort bij geen kavel.`);
    }
  }

  #signed(value: number): number {
    return this.#regel.credit && value !== 0 ? -value : value;
  }

  /** Five characters fit in a whole number, so that a line needs no text to find its prestatie. */
  #blad(at: number): PrestatieBlad {
    const { bytes } = this.#venster;
    const head = (((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0)) * 0x10000;
    const key = head + (((bytes[at + 3] ?? 0) << 8) | (bytes[at + 4] ?? 0));
    let blad = this.#bladen.get(key);
    if (blad === undefined) {
      blad = this.#controle.tabellen.blad(readText(bytes, at, at + 5));
      this.#bladen.set(key, blad);
    }
    return blad;
  }

  #maand(dag: number): string {
    const maand = Math.floor(dag / 100);
    let text = this.#maanden.get(maand);
    if (text === undefined) {
      text = maandTekst(dag);
      this.#maanden.set(maand, text);
    }
    return text;
  }

  #vind(retourcode: string, veld: string, omschrijving: string): void {
    this.#bevindingen.add({ retourcode, record: '04', veld, regel: this.#regel.regel, omschrijving });
  }
}
