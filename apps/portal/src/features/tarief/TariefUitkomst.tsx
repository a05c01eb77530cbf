import { kavelNaam } from '@kavel/core/basis';
import type { TariefAntwoord, TariefStap } from '@kavel/contract';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { Melding } from '../../ui/Melding.tsx';
import { Paragraph, SectionTitle, SubTitle } from '../../ui/Tekst.tsx';
import { Zekerheid, ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { percentage } from '../../ui/getallen.ts';
import type { Keuzes } from './VraagVelden.tsx';

type Props = {
  readonly keuzes: Keuzes;
  readonly antwoord: TariefAntwoord;
};

/** The answer, then every step with its source, then what must be read with it. */
export function TariefUitkomst({ keuzes, antwoord }: Props) {
  const { uitkomst, stappen } = antwoord;
  const toegepast = stappen.filter((stap) => stap.toegepast);
  const overgeslagen = stappen.filter((stap) => !stap.toegepast);
  return (
    <section className="kavel-uitkomst" aria-label="Uitkomst">
      <SectionTitle>{kop(uitkomst)}</SectionTitle>
      <Paragraph>
        {zorgkantoorNaam[keuzes.zorgkantoor]}, {keuzes.jaar}, {sectorNaam[keuzes.sector].toLowerCase()}, kavel{' '}
        {kavelNaam[keuzes.kavel]}. {duur(uitkomst.contractduurJaren)}
      </Paragraph>
      {uitkomst.soort === 'percentage' ? null : (
        <Melding
          soort="warning"
          titel={
            uitkomst.soort === 'uitgesloten'
              ? 'Geen overeenkomst volgens dit beleid'
              : 'De bron zegt dit niet'
          }
        >
          <Paragraph>{uitkomst.reden ?? 'De bronnen noemen hiervoor geen cijfer.'}</Paragraph>
        </Melding>
      )}
      {toegepast.length === 0 ? null : (
        <>
          <SubTitle>Zo is het berekend</SubTitle>
          <Stappen stappen={toegepast} />
        </>
      )}
      {overgeslagen.length === 0 ? null : (
        <details className="kavel-herkomst">
          <summary>Niet toegepast: {overgeslagen.length} stappen, en waarom</summary>
          <Stappen stappen={overgeslagen} />
        </details>
      )}
      <Lijst titel="Lees dit erbij" regels={antwoord.voorbehouden} />
      <Lijst titel="Wat Kavel heeft aangenomen" regels={antwoord.aannames} />
      <Lijst titel="Wat de bron open laat" regels={antwoord.openstaand} />
      <ZekerheidUitleg />
      <details className="kavel-herkomst">
        <summary>Bron: de regels die hier golden</summary>
        <dl>
          <dt>Samenstelling</dt>
          <dd>
            <code>{antwoord.samenstellingHash}</code>
          </dd>
          <dt>Narekenen</dt>
          <dd>
            Met <code>kavel tarief</code> en dezelfde feiten krijgt u hetzelfde antwoord met dezelfde hash.
          </dd>
        </dl>
      </details>
    </section>
  );
}

function kop(uitkomst: TariefAntwoord['uitkomst']): string {
  switch (uitkomst.soort) {
    case 'percentage':
      return `Het tarief is ${percentage(uitkomst.percentage ?? '')} van het maximumtarief`;
    case 'uitgesloten':
      return 'Dit beleid sluit deze zorgaanbieder uit';
    case 'nietVastTeStellen':
      return 'Het tarief is niet vast te stellen';
  }
}

function duur(jaren: number | undefined): string {
  return jaren === undefined ? '' : `De overeenkomst duurt ${jaren} jaar.`;
}

function Stappen({ stappen }: { readonly stappen: readonly TariefStap[] }) {
  return (
    <ol className="kavel-stappen">
      {stappen.map((stap) => (
        <li key={stap.id}>
          <p className="kavel-stappen__regel">
            <span>
              <strong className="kavel-werkwoord">{stap.werkwoord}</strong> {stap.omdat}
            </span>
            <Verschil stap={stap} />
          </p>
          <p className="kavel-stappen__bron">
            {stap.bron}, {stap.plaats} <Zekerheid zekerheid={stap.zekerheid} />
          </p>
          <p className="kavel-stappen__bron">
            Uit: {stap.herkomst}
            {stap.vervangt === undefined ? '' : `. In de plaats van ${stap.vervangt}`}
          </p>
        </li>
      ))}
    </ol>
  );
}

function Verschil({ stap: { toegepast, voor, na } }: { readonly stap: TariefStap }) {
  if (!toegepast || na === null) return null;
  return (
    <strong>
      {voor === null || voor === na ? '' : `${percentage(voor)} wordt `}
      {percentage(na)}
    </strong>
  );
}

function Lijst({ titel, regels }: { readonly titel: string; readonly regels: readonly string[] }) {
  if (regels.length === 0) return null;
  return (
    <>
      <SubTitle>{titel}</SubTitle>
      <ul className="kavel-lijst">
        {regels.map((regel) => (
          <li key={regel}>{regel}</li>
        ))}
      </ul>
    </>
  );
}
