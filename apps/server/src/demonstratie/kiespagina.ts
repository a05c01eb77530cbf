import { rolNaam } from '@kavel/core/basis';
import { escape, renderPagina } from '../aanmelding/pagina.ts';
import type { Personengroep } from './personen.ts';

/** One page on which a visitor of the demonstration chooses who to be: every person is a button. */
export function renderKiespagina(groepen: readonly Personengroep[], fout?: string): string {
  return renderPagina({
    titel: 'Demonstratie: kies wie u bent',
    demonstratie: true,
    inhoud: `${fout === undefined ? '' : `<p role="alert"><strong>${escape(fout)}</strong></p>`}
<p>Kavel laat iedereen alleen zien wat bij zijn organisatie en rol hoort. Kies een persoon om te zien wat die ziet.</p>
<form method="post">
${groepen.map(renderGroep).join('\n')}
</form>
<h2 id="andere">Een andere fictieve zorgaanbieder</h2>
<form method="post" aria-labelledby="andere">
<label for="agb">AGB-code, acht cijfers</label>
<input id="agb" name="agb" inputmode="numeric" autocomplete="off" pattern="\\d{8}" required>
<ul>
<li><button name="rol" value="bestuurder">Verder als bestuurder</button></li>
<li><button name="rol" value="medewerker">Verder als medewerker</button></li>
</ul>
</form>`,
  });
}

function renderGroep({ naam, personen }: Personengroep): string {
  const buttons = personen.map(
    ({ sub, name, rollen: [rol] }) =>
      `<li><button name="persoon" value="${escape(sub)}">${escape(name)} <small>${escape(rolNaam[rol])}</small></button></li>`,
  );
  return `<h2>${escape(naam)}</h2>\n<ul>\n${buttons.join('\n')}\n</ul>`;
}
