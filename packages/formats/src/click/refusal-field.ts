import type { ClickInvoer, ClickInvoerDocument, ClickRefusal } from '@kavel/core/click';

/** The field of the input document that a refusal is about, as in `regels[2].afspraakEurocent`. */
export function clickRefusalField(refusal: ClickRefusal, invoer: ClickInvoer | ClickInvoerDocument): string {
  switch (refusal.code) {
    case 'regio-ongeldig':
    case 'agb-ongeldig':
    case 'kavel-onbekend':
    case 'bedrag-ongeldig':
      return refusal.veld;
    case 'jaar-ongeldig':
      return 'jaar';
    case 'maand-ongeldig':
      return 'maand';
    case 'bedrag-negatief': {
      const row = invoer.regels.findIndex(({ agb, kavel }) => agb === refusal.agb && kavel === refusal.kavel);
      return row < 0 ? refusal.bedrag : `regels[${row}].${refusal.bedrag}`;
    }
    case 'bedragen-te-groot':
      return 'regels';
    case 'reservering-boven-ruimte':
      return 'reserveringEurocent';
    case 'afspraken-boven-ruimte':
      return 'contracteerruimteEurocent';
    case 'regel-dubbel': {
      const row = invoer.regels.findLastIndex(
        ({ agb, kavel }) => agb === refusal.agb && kavel === refusal.kavel,
      );
      return `regels[${row}].kavel`;
    }
    case 'voorrang-dubbel':
    case 'voorrang-ontbreekt':
      return 'voorrang';
    case 'schuifgroep-dubbel':
      return 'schuifgroepen';
    case 'ruimte-tekort':
      return 'eerderBetaaldEurocent';
  }
}
