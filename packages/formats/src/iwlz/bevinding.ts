import type { InvoerFinding } from '../invoer/index.ts';

/** Published codes of what can be wrong with an iWlz message. Each refuses the whole message. */
export type IwlzCode =
  | 'bestand-leeg'
  | 'bestand-te-groot'
  | 'geen-utf8'
  | 'geen-xml'
  | 'xml-onjuist'
  | 'xml-te-diep'
  | 'xml-te-lang'
  | 'dtd-verboden'
  | 'geen-iwlz'
  | 'versie-onbekend'
  | 'bericht-onbekend'
  | 'veld-ontbreekt'
  | 'veld-dubbel'
  | 'waarde-ongeldig'
  | 'bsn-ongeldig'
  | 'xsd-ontbreekt'
  | 'xsd-onbruikbaar'
  | 'xsd-te-groot'
  | 'xsd-afwijking';

/** One fault with its place: line and element. It never holds a value of the message: no BSN, no name. */
export type IwlzBevinding = InvoerFinding<IwlzCode>;

const MAXIMUM_BEVINDINGEN = 1000;

/** Keeps the first findings of one file and counts the rest. */
export class IwlzBevindingen {
  readonly #bestand: string;
  readonly #list: IwlzBevinding[] = [];
  #count = 0;

  constructor(bestand: string) {
    this.#bestand = bestand;
  }

  add(
    code: IwlzCode,
    { regel, veld = '' }: { readonly regel: number; readonly veld?: string },
    melding: string,
  ): void {
    this.#count += 1;
    if (this.#list.length >= MAXIMUM_BEVINDINGEN) return;
    this.#list.push({ code, bestand: this.#bestand, regel, veld, melding });
  }

  get count(): number {
    return this.#count;
  }

  list(): readonly IwlzBevinding[] {
    return this.#list;
  }
}
