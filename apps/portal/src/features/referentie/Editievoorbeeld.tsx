import type { Editieantwoord, EditieGoed } from '@kavel/contract';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { Paragraph, SubTitle } from '../../ui/Tekst.tsx';
import { euro } from '../../ui/getallen.ts';
import { dagText, soortNaam, voorbeeldTitel } from './editie-tekst.ts';

type Props = {
  readonly antwoord: Editieantwoord;
  readonly bron: string;
  readonly neemOver: (versie: string) => void;
  readonly wis: () => void;
};

/** What an edition changes, and the decision on it; or what is wrong with the file. */
export function Editievoorbeeld({ antwoord, bron, neemOver, wis }: Props) {
  if (antwoord.uitkomst === 'geweigerd') {
    return (
      <article className="kavel-uitslag" data-uitkomst="geweigerd">
        <SubTitle>{bron}</SubTitle>
        <Melding soort="error" titel="Kavel kan deze editie niet overnemen">
          <p>Er is niets veranderd. Herstel het bestand en kies het opnieuw.</p>
        </Melding>
        <Lijst
          naam="Bevindingen"
          koppen={['Waar', 'Wat er mis is en wat u doet']}
          rijen={antwoord.bevindingen.map(({ regel, veld, melding }) => [
            veld === '' ? `Regel ${regel}` : `Regel ${regel}, ${veld}`,
            melding,
          ])}
        />
      </article>
    );
  }
  const { soort, vanaf, toetstTotEnMet, strijd } = antwoord;
  const dagen =
    vanaf === undefined
      ? ''
      : ` Zij toetst zorg van ${dagText(vanaf)} tot en met ${dagText(toetstTotEnMet ?? '')}.`;
  return (
    <article className="kavel-uitslag" data-uitkomst="voorbeeld">
      <SubTitle>
        Dit verandert er: {soortNaam[soort].toLowerCase()}, {bron}
      </SubTitle>
      <Melding soort={strijd.aantal > 0 ? 'warning' : 'info'} titel={voorbeeldTitel(antwoord)}>
        <p>Er is nog niets veranderd.{dagen}</p>
      </Melding>
      <Veranderingen editie={antwoord} />
      {strijd.aantal > 0 ? (
        <Paragraph>
          Zo gaat deze editie niet gelden: {strijd.aantal.toLocaleString('nl-NL')} tarieven zijn anders dan
          die van een editie die al geldt. Haal ze uit het bestand, of trek de andere editie eerst in.
        </Paragraph>
      ) : (
        <Overnemen versie={antwoord.versie} neemOver={neemOver} wis={wis} />
      )}
    </article>
  );
}

function Veranderingen({ editie }: { readonly editie: EditieGoed }) {
  const { verschillen, koppelingen, tarieven, strijd, opmerkingen } = editie;
  const lijsten = [
    ['Nieuw', verschillen.nieuw],
    ['Gewijzigd', verschillen.gewijzigd],
    ['Beëindigd', verschillen.beeindigd],
    ['Niet meer in de editie', verschillen.vervallen],
  ] as const;
  return (
    <>
      {lijsten.map(([naam, { aantal, eerste }]) => (
        <Lijst
          key={naam}
          naam={naam}
          aantal={aantal}
          koppen={['Rij', 'Was', 'Wordt']}
          rijen={eerste.map(({ sleutel, voor = '—', na = '—' }) => [sleutel, voor, na])}
        />
      ))}
      <Lijst
        naam="Combinaties op de eerste dag"
        aantal={koppelingen.aantal}
        koppen={['Prestatie', 'Mag erbij', 'Mag niet meer']}
        rijen={koppelingen.eerste.map(({ prestatie, erbij, eraf }) => [
          prestatie,
          erbij.join(', ') || '—',
          eraf.join(', ') || '—',
        ])}
      />
      <Lijst
        naam="Tarieven naast het vorige"
        aantal={tarieven.aantal}
        koppen={['Prestatie', 'Wordt', 'Was']}
        rijen={tarieven.eerste.map(({ prestatie, van, naEurocent, vorig }) => [
          `${prestatie}, vanaf ${dagText(van)}`,
          euro(naEurocent),
          vorig === undefined
            ? 'geen vorig tarief bekend'
            : `${euro(vorig.eurocent)} (${vorig.verandering}; ${vorig.bron})`,
        ])}
      />
      <Lijst
        naam="Tegenspraak"
        aantal={strijd.aantal}
        koppen={['Prestatie', 'In deze editie', 'Wat al geldt']}
        rijen={strijd.eerste.map(({ prestatie, van, nieuwEurocent, bestaandEurocent, bestaandeBron }) => [
          `${prestatie}, vanaf ${dagText(van)}`,
          euro(nieuwEurocent),
          `${euro(bestaandEurocent)} (${bestaandeBron})`,
        ])}
      />
      <Lijst
        naam="Opmerkingen"
        aantal={opmerkingen.aantal}
        koppen={['Waarover', 'Wat opvalt']}
        rijen={opmerkingen.eerste.map(({ veld, melding }) => [veld, melding])}
      />
    </>
  );
}

type LijstProps = {
  readonly naam: string;
  /** Of the whole list, when `rijen` are the first of it. */
  readonly aantal?: number;
  readonly koppen: readonly string[];
  readonly rijen: readonly (readonly string[])[];
};

function Lijst({ naam, koppen, rijen, aantal = rijen.length }: LijstProps) {
  if (aantal === 0) return null;
  const first = aantal > rijen.length ? `; hieronder de eerste ${rijen.length}` : '';
  return (
    <details open={aantal <= 10}>
      <summary>
        {naam}: {aantal.toLocaleString('nl-NL')}
        {first}
      </summary>
      <Tabel naam={naam} stapelt lang>
        <TableHeader>
          <TableRow>
            {koppen.map((kop) => (
              <KolomKop key={kop}>{kop}</KolomKop>
            ))}
          </TableRow>
        </TableHeader>
        <TableBody>
          {rijen.map(([first, ...cellen], index) => (
            <TableRow key={index}>
              <RijKop>{first}</RijKop>
              {cellen.map((cel, place) => (
                <Cel key={place} kop={koppen[place + 1] ?? ''}>
                  {cel}
                </Cel>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
    </details>
  );
}

type OvernemenProps = Pick<Props, 'neemOver' | 'wis'> & { readonly versie: string };

function Overnemen({ versie, neemOver, wis }: OvernemenProps) {
  return (
    <>
      <Paragraph>Uw kenmerk en organisatie blijven bij de editie staan. Intrekken kan later.</Paragraph>
      <div className="kavel-acties">
        <Knop
          soort="hoofd"
          onClick={() => {
            neemOver(versie);
          }}
        >
          Laat deze editie gelden
        </Knop>
        <Knop soort="licht" onClick={wis}>
          Niet doen
        </Knop>
      </div>
    </>
  );
}
