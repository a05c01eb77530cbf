import { kavelNaam } from '@kavel/core/basis';
import type { TariefAntwoord, TariefStap } from '@kavel/contract';
import { sectorNaam, zorgkantoorNaam } from '@kavel/contract/texts';
import { Melding } from '../../ui/Melding.tsx';
import { Paragraph, SectionTitle, SubTitle } from '../../ui/Tekst.tsx';
import { Zekerheid, ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { percentage } from '../../ui/getallen.ts';
import type { FeitDefinitie } from './feit-invoer.ts';
import type { Keuzes } from './VraagVelden.tsx';

type Props = {
  readonly keuzes: Keuzes;
  readonly antwoord: TariefAntwoord;
  readonly feiten: readonly FeitDefinitie[];
};

/** The answer, then every step with its source, then what must be read with it. */
export function TariefUitkomst({ keuzes, antwoord, feiten }: Props) {
  const { uitkomst, stappen } = antwoord;
  const toegepast = stappen.filter((stap) => stap.toegepast);
  const overgeslagen = stappen.filter((stap) => !stap.toegepast);
  return (
    <section className="kavel-uitkomst" aria-label="Uitkomst">
      <SectionTitle>{kop(antwoord)}</SectionTitle>
      <Paragraph>
        {zorgkantoorNaam[keuzes.zorgkantoor]}, {keuzes.jaar}, {sectorNaam[keuzes.sector].toLowerCase()}, kavel{' '}
        {kavelNaam[keuzes.kavel]}. {duur(uitkomst.contractduurJaren)}
      </Paragraph>
      <GeenPercentage antwoord={antwoord} feiten={feiten} />
      {toegepast.length === 0 ? null : (
        <>
          <SubTitle>
            {uitkomst.soort === 'percentage' ? 'Zo is het berekend' : 'Zo ver komt de berekening'}
          </SubTitle>
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

function kop({ uitkomst, ontbrekendeFeiten }: TariefAntwoord): string {
  switch (uitkomst.soort) {
    case 'percentage':
      return `Het tarief is ${percentage(uitkomst.percentage ?? '')} van het maximumtarief`;
    case 'uitgesloten':
      return 'Dit beleid sluit deze zorgaanbieder uit';
    case 'nietVastTeStellen':
      return ontbrekendeFeiten.length > 0
        ? 'Het tarief hangt af van wat u nog niet hebt ingevuld'
        : 'Het tarief is niet vast te stellen';
  }
}

/** No number is as much of an answer as a number, so it stands as large. */
function GeenPercentage({ antwoord, feiten }: Pick<Props, 'antwoord' | 'feiten'>) {
  const { uitkomst, ontbrekendeFeiten } = antwoord;
  if (uitkomst.soort === 'percentage') return null;
  if (ontbrekendeFeiten.length > 0) {
    const labels = ontbrekendeFeiten.map((naam) => feiten.find((feit) => feit.naam === naam)?.label ?? naam);
    return (
      <Melding soort="info" titel="Vul dit in en bereken opnieuw">
        <ul className="kavel-lijst">
          {labels.map((label) => (
            <li key={label}>{label}</li>
          ))}
        </ul>
      </Melding>
    );
  }
  const titel =
    uitkomst.soort === 'uitgesloten' ? 'Geen overeenkomst volgens dit beleid' : 'De bron zegt dit niet';
  return (
    <Melding soort="warning" titel={titel}>
      <Paragraph>{zin(uitkomst.reden ?? 'de bronnen noemen hiervoor geen cijfer')}</Paragraph>
    </Melding>
  );
}

/** A part of a sentence as a sentence of its own. */
function zin(tekst: string): string {
  return `${tekst.charAt(0).toUpperCase()}${tekst.slice(1)}${/[.!?]$/.test(tekst) ? '' : '.'}`;
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
            <span>{zin(stap.bewerking)}</span>
            <Verschil stap={stap} />
          </p>
          <p>{stap.weergave}</p>
          <p>
            {stap.toegepast ? 'Toegepast' : 'Niet toegepast'}: {stap.omdat}.
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
