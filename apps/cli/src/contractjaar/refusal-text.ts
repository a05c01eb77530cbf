import { euroText } from '@kavel/core/basis';
import type { ContractjaarInvoer } from '@kavel/formats/contractjaar';
import type { ContractjaarInvoerRefusal } from '@kavel/service/contractjaar';

/** What is wrong, which rule, what to do. */
export function contractjaarRefusalText(refusal: ContractjaarInvoerRefusal): string {
  switch (refusal.code) {
    case 'contractjaar-al-open':
      return `het contractjaar ${refusal.jaar} van regio ${refusal.regio} is al geopend. Een jaar gaat één keer open: kijk regio en jaar na.`;
    case 'reservering-boven-ruimte':
      return `de reservering is ${euroText(refusal.teveelEurocent)} hoger dan de contracteerruimte. Zij is daar een deel van: verlaag haar.`;
    case 'afspraken-boven-ruimte':
      return `de afspraken zijn samen ${euroText(refusal.teveelEurocent)} hoger dan de contracteerruimte zonder de reservering. De ruimte is het maximum (003 §4.1): verlaag de afspraken.`;
    case 'zorgaanbieder-onbekend':
      return `zorgaanbieder ${refusal.agb} staat niet in de lijst zorgaanbieders. Voeg hem daar toe, of verbeter de AGB-code.`;
    case 'regio-onbekend':
      return `regio ${refusal.regio} bestaat niet op 1 januari ${refusal.jaar}. Kies een regiocode uit het register, zoals 5517.`;
    case 'zorgkantoor-anders':
      return `regio ${refusal.regio} is op 1 januari van dat jaar van ${refusal.houder}. Alleen dat zorgkantoor opent het jaar: verbeter regio of zorgkantoor.`;
    case 'geen-clickbeleid':
      return `voor ${refusal.zorgkantoor} geldt op ${refusal.peildatum} geen clickbeleid. De click rekent alleen met vastgelegd beleid: leg het vast in beleid/click.`;
    case 'twee-clickbeleiden':
      return `voor ${refusal.zorgkantoor} gelden op ${refusal.peildatum} twee clickbeleiden. Er mag er één gelden: verbeter de data in beleid/click.`;
  }
}

/** The field of the document that a refusal is about. */
export function contractjaarRefusalField(
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
    case 'regio-onbekend':
      return 'regio';
    case 'zorgkantoor-anders':
    case 'geen-clickbeleid':
    case 'twee-clickbeleiden':
      return 'zorgkantoor';
  }
}
