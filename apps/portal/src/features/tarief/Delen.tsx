import { useRouter } from '@tanstack/react-router';
import type { Feitcatalogus, Feiten } from '@kavel/core/beleid';
import { Knop } from '../../ui/Knop.tsx';
import { Kopieer } from '../../ui/Kopieer.tsx';
import { Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import type { TariefKeuze } from './keuze.ts';
import { FEITEN_BESTAND, feitenJson, opdrachtregels } from './opdracht.ts';
import { writeDeelbaarAdres } from './tarief-stand.ts';

type Props = {
  readonly keuze: TariefKeuze;
  readonly feiten: Feiten;
  readonly catalogus: Feitcatalogus;
};

/** The answer for someone else: as a link, on paper, and as commands that give the same. */
export function Delen({ keuze, feiten, catalogus }: Props) {
  const router = useRouter();
  const { href } = router.buildLocation({
    to: '/tarief',
    search: writeDeelbaarAdres(keuze, feiten, catalogus),
  });
  return (
    <section aria-label="Deel of bewaar" className="kavel-delen">
      <SectionTitle>Deel of bewaar dit antwoord</SectionTitle>
      <Paragraph>
        In de link staan alleen uw keuzes en de antwoorden die tellen. Er staan geen namen in en geen
        AGB-code. Wie de link opent, krijgt dezelfde antwoorden, ook later.
      </Paragraph>
      <Kopieer
        knop="Kopieer de link"
        tekst={`${window.location.origin}${href}`}
        gelukt="De link is gekopieerd."
      />
      <p>
        <Knop
          onClick={() => {
            window.print();
          }}
        >
          Druk deze vergelijking af
        </Knop>
      </p>
      <details className="kavel-herkomst">
        <summary>Hetzelfde antwoord op de opdrachtregel</summary>
        <Paragraph>
          Bewaar dit als <code>{FEITEN_BESTAND}</code>:
        </Paragraph>
        <Kopieer
          knop="Kopieer de feiten"
          tekst={feitenJson(feiten, catalogus)}
          gelukt="De feiten zijn gekopieerd."
        />
        <Paragraph>Geef daarna deze opdrachten, in dezelfde map:</Paragraph>
        <Kopieer
          knop="Kopieer de opdrachten"
          tekst={opdrachtregels(keuze).join('\n')}
          gelukt="De opdrachten zijn gekopieerd."
        />
      </details>
    </section>
  );
}
