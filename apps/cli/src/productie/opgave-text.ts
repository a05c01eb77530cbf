import { euroText, kavelNaam } from '@kavel/core/basis';
import type { Maandopgave, Productieverschil } from '@kavel/core/productie';
import type { OpgaveUitkomst } from '@kavel/service/productie';

/** Months that a person sees; `--json` has all of them. */
const MAANDEN_SHOWN = 24;

export function opgaveText({
  maanden,
  regels,
  totaalEurocent,
  verschilEurocent,
}: OpgaveUitkomst): readonly string[] {
  const shown = maanden.slice(0, MAANDEN_SHOWN).flatMap(maandText);
  const rest = maanden.length - MAANDEN_SHOWN;
  return [
    `${regels} ${regels === 1 ? 'regel' : 'regels'}, samen ${euroText(totaalEurocent)}; er komt ${euroText(verschilEurocent)} bij.`,
    ...shown,
    ...(rest > 0 ? [`  … en nog ${rest}; zie --json.`] : []),
  ];
}

function maandText({
  agb,
  zorgmaand,
  vorigEurocent,
  nieuwEurocent,
  verschillen,
}: Maandopgave): readonly string[] {
  if (vorigEurocent === undefined) return [`  ${agb} ${zorgmaand}: ${euroText(nieuwEurocent)}`];
  const changed = verschillen.filter(({ bedragEurocent }) => bedragEurocent !== 0);
  return [
    `  ${agb} ${zorgmaand}: ${euroText(nieuwEurocent)}, was ${euroText(vorigEurocent)}`,
    ...changed.map((verschil) => `    ${verschilText(verschil)}`),
  ];
}

function verschilText({ kavel, prestatie, bedragEurocent }: Productieverschil): string {
  const naam = prestatie === '' ? kavelNaam[kavel] : `${kavelNaam[kavel]} ${prestatie}`;
  return `${naam}: ${bedragEurocent > 0 ? '+' : ''}${euroText(bedragEurocent)}`;
}
