import { getRouteApi } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { Themas as ThemaData } from '@kavel/contract';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { Genegeerd } from '../../ui/Genegeerd.tsx';
import { Paragraph } from '../../ui/Tekst.tsx';
import { Leeg } from '../../ui/Toestand.tsx';
import { useSmal } from '../../ui/smal.ts';
import { ThemaKeuzes } from './ThemaKeuzes.tsx';
import { ThemaLijst } from './ThemaLijst.tsx';
import { ThemaTabel } from './ThemaTabel.tsx';
import { validateThema } from './thema-adres.ts';
import { themaCsv } from './thema-csv.ts';
import { oneAtATime, readThemaKeuze } from './thema-keuze.ts';
import { roosterOf } from './themarooster.ts';
import type { Themarooster } from './themarooster.ts';

const route = getRouteApi('/beleid');

/** The table of themes with its choices; all of them stand in the address. */
export function Themas({ themas }: { readonly themas: ThemaData }) {
  const adres = route.useSearch();
  const navigate = route.useNavigate();
  const [zoek, setZoek] = useZoek(adres.zoek ?? '');
  const smal = useSmal();
  const { tabellen } = themas;
  const passages = useMemo(
    () => new Map(themas.passages.map(({ sha256, tekst }) => [sha256, tekst])),
    [themas.passages],
  );
  const gelezen = readThemaKeuze({ ...adres, zoek }, tabellen);
  if (gelezen === undefined) {
    return (
      <Leeg titel="Er zijn nog geen thema’s">
        <Paragraph>
          Zet een tabel in de map beleid/themas. Dan staan de uitspraken hier naast elkaar.
        </Paragraph>
      </Leeg>
    );
  }
  const keuze = smal ? oneAtATime(gelezen.keuze) : gelezen.keuze;
  const rooster = roosterOf(keuze);
  return (
    <>
      <Genegeerd woorden={gelezen.genegeerd} />
      <ThemaKeuzes
        keuze={keuze}
        zoek={zoek}
        tabellen={tabellen}
        smal={smal}
        wijzig={(deel) => {
          if ('zoek' in deel) setZoek(deel.zoek ?? '');
          void navigate({
            search: (was) => validateThema({ ...was, ...deel }),
            replace: true,
            resetScroll: false,
          });
        }}
      />
      <p role="status" className="kavel-telling">
        {tellingOf(rooster, keuze.tabel.uitingen.length)}
      </p>
      <Paragraph>{keuze.tabel.titel}. De link in de adresbalk onthoudt uw keuzes.</Paragraph>
      {rooster.aantal === 0 ? (
        <Leeg titel="Geen uitspraak gevonden">
          <Paragraph>Zoek op minder woorden of een deel van een woord, of kies minder streng.</Paragraph>
        </Leeg>
      ) : smal ? (
        <ThemaLijst rooster={rooster} passages={passages} />
      ) : (
        <ThemaTabel titel={keuze.tabel.titel} rooster={rooster} passages={passages} />
      )}
      <p className="kavel-acties">
        <CsvLink naam={`themas-${keuze.tabel.id}.csv`} maak={() => themaCsv(rooster)}>
          Download wat u ziet als CSV
        </CsvLink>
      </p>
    </>
  );
}

function tellingOf({ aantal, rijen }: Themarooster, totaal: number): string {
  const over = rijen.length === 1 ? 'één thema' : `${rijen.length} thema’s`;
  if (aantal === totaal) return `Alle ${totaal} uitspraken, over ${over}`;
  return aantal === 0 ? 'Geen uitspraak' : `${aantal} van ${totaal} uitspraken, over ${over}`;
}

/** What is typed shows at once; the address follows. Someone who goes back gets the words of then. */
function useZoek(inAdres: string): [string, (zoek: string) => void] {
  const [zoek, setZoek] = useState(inAdres);
  const typed = useRef(inAdres);
  useEffect(() => {
    if (inAdres === typed.current) return;
    typed.current = inAdres;
    setZoek(inAdres);
  }, [inAdres]);
  return [
    zoek,
    (next) => {
      typed.current = next;
      setZoek(next);
    },
  ];
}
