import type { ClickInstellingen } from '@kavel/core/click';

/**
 * Click policy of the simulated regions. Tiers: S003-147, governing the monthly click is `aangenomen` (ANO-8). Shift
 * groups: S003-132. By days, because most care is paid per etmaal; the source leaves that to the zorgkantoor.
 */
export const CLICKINSTELLINGEN: ClickInstellingen = {
  verdeling: 'dagen',
  ruimte: 'cumulatief',
  naarRato: 'openOverproductie',
  voorrang: [['VPT', 'MPT'], ['ZZP'], ['MEERZORG_GZ', 'MEERZORG_VVGGZ']],
  schuifgroepen: [['ZZP', 'VPT', 'MPT']],
};
