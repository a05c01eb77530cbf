import { euroText } from '@kavel/core/basis';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import { jsonLineOf, parsePathText } from '@kavel/formats/invoer';
import type { InvoerFinding } from '@kavel/formats/invoer';
import type { RuimteRefusal } from './adjust-contracteerruimte.ts';
import type { ContractjaarInvoerRefusal } from './open-contractjaar-invoer.ts';

/** A document that opens a contract year, with the text that it was read from. */
export type GelezenContractjaar = {
  readonly bestand: string;
  readonly text: string;
  readonly invoer: ContractjaarInvoer;
};

/** A refusal of a rule as a finding in the document. */
export function contractjaarBevinding(
  { bestand, text, invoer }: GelezenContractjaar,
  refusal: ContractjaarInvoerRefusal,
): InvoerFinding<ContractjaarInvoerRefusal['code']> {
  const veld = refusalField(refusal, invoer);
  const regel = jsonLineOf(text, parsePathText(veld));
  return { code: refusal.code, bestand, regel, veld, melding: contractjaarRefusalText(refusal) };
}

/** What is wrong, which rule, what to do. */
function contractjaarRefusalText(refusal: ContractjaarInvoerRefusal): string {
  switch (refusal.code) {
    case 'contractjaar-al-open':
      return `het contractjaar ${refusal.jaar} van regio ${refusal.regio} is al geopend. Een jaar gaat één keer open: kijk regio en jaar na.`;
    case 'reservering-boven-ruimte':
      return `de reservering is ${euroText(refusal.teveelEurocent)} hoger dan de contracteerruimte. Zij is daar een deel van: verlaag haar.`;
    case 'afspraken-boven-ruimte':
      return `de afspraken zijn samen ${euroText(refusal.teveelEurocent)} hoger dan de contracteerruimte zonder de reservering. De ruimte is het maximum (003 §4.1): verlaag de afspraken.`;
    case 'zorgaanbieder-onbekend':
      return `zorgaanbieder ${refusal.agb} staat niet in de lijst zorgaanbieders. Voeg hem daar toe, of verbeter de AGB-code.`;
    case 'adres-anders':
      return `dit document is van regio ${refusal.regio} en jaar ${refusal.jaar}; u opent een ander jaar. Kies het goede document of het goede jaar.`;
    case 'regio-onbekend':
      return `regio ${refusal.regio} bestaat niet op 1 januari ${refusal.jaar}. Kies een regiocode uit het register, zoals 5517.`;
    case 'zorgkantoor-niet-eigen':
      return `dit document is van ${refusal.zorgkantoor}. U opent alleen een jaar van uw eigen zorgkantoor.`;
    case 'zorgkantoor-anders':
      return `regio ${refusal.regio} is op 1 januari van dat jaar van ${refusal.houder}. Alleen dat zorgkantoor opent het jaar: verbeter regio of zorgkantoor.`;
    case 'geen-clickbeleid':
      return `voor ${refusal.zorgkantoor} geldt op ${refusal.peildatum} geen clickbeleid. De click rekent alleen met vastgelegd beleid: leg het vast in beleid/click.`;
    case 'twee-clickbeleiden':
      return `voor ${refusal.zorgkantoor} gelden op ${refusal.peildatum} twee clickbeleiden. Er mag er één gelden: verbeter de data in beleid/click.`;
  }
}

/** The field of the document that a refusal is about. */
function refusalField(
  refusal: ContractjaarInvoerRefusal,
  { afspraken, tarieven }: ContractjaarInvoer,
): string {
  switch (refusal.code) {
    case 'contractjaar-al-open':
      return 'jaar';
    case 'reservering-boven-ruimte':
      return 'reserveringEurocent';
    case 'afspraken-boven-ruimte':
      return 'afspraken';
    case 'zorgaanbieder-onbekend': {
      const row = afspraken.findIndex(({ agb }) => agb === refusal.agb);
      if (row >= 0) return `afspraken[${row}].agb`;
      return `tarieven[${tarieven.findIndex(({ agb }) => agb === refusal.agb)}].agb`;
    }
    case 'adres-anders':
    case 'regio-onbekend':
      return 'regio';
    case 'zorgkantoor-anders':
    case 'zorgkantoor-niet-eigen':
    case 'geen-clickbeleid':
    case 'twee-clickbeleiden':
      return 'zorgkantoor';
  }
}

/** Why the room does not change, in Dutch: what is wrong, which rule, what to do. */
export function ruimteRefusalText(refusal: RuimteRefusal): string {
  switch (refusal.code) {
    case 'contractjaar-niet-open':
      return `Het contractjaar ${refusal.jaar} van regio ${refusal.regio} is niet open. Open het eerst met kavel contractjaar open.`;
    case 'stand-veranderd':
      return `De contracteerruimte is intussen veranderd; nu geldt versie ${refusal.versie}. Bekijk haar opnieuw.`;
    case 'ruimte-niet-later':
      return `De vorige versie geldt vanaf ${refusal.vorigeVanKrachtOp}. Een nieuwe versie begint op een latere dag: verbeter de datum.`;
    case 'reservering-boven-ruimte':
      return `De reservering is ${euroText(refusal.teveelEurocent)} hoger dan de contracteerruimte. Zij is daar een deel van: verlaag haar.`;
    case 'afspraken-boven-ruimte':
      return `De afspraken zijn samen ${euroText(refusal.teveelEurocent)} hoger dan de contracteerruimte zonder de reservering. De ruimte is het maximum (003 §4.1): kijk de bedragen na.`;
    case 'betaald-boven-ruimte':
      return `Er is al ${euroText(refusal.teveelEurocent)} meer betaald dan de contracteerruimte zonder de reservering. Kijk de bedragen na.`;
  }
}
