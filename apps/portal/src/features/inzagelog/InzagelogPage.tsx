import { useInfiniteQuery } from '@tanstack/react-query';
import { toegangQuery } from '../../api/bladzijden.ts';
import { useAangemelde } from '../../api/sessie.ts';
import { CsvLink } from '../../ui/CsvLink.tsx';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { Verder } from '../../ui/Verder.tsx';
import { Inzagetabel } from './Inzagetabel.tsx';
import { inzageCsv } from './inzage-tekst.ts';

/** Who asked what that is not public, and what came of it. Asking for this page is in it too. */
export function InzagelogPage() {
  const vraag = useInfiniteQuery(toegangQuery);
  const aangemelde = useAangemelde();
  const isBeheerder = aangemelde?.rollen.includes('beheerder') === true;
  return (
    <Antwoord vraag={vraag}>
      {(toegangen) => (
        <>
          <PageTitle tab="Inzagelog">Inzagelog: wie vroeg wat?</PageTitle>
          <Paragraph lead>
            Elke vraag aan iets dat niet openbaar is, staat hier: wie, wanneer, waarover en of het mocht. Wat
            het antwoord was, staat er niet.{' '}
            {isBeheerder
              ? 'U ziet de vragen van alle organisaties.'
              : `U ziet de vragen van mensen van ${aangemelde?.organisatieNaam ?? 'uw organisatie'}.`}
          </Paragraph>
          <Inzagetabel toegangen={toegangen} />
          <Verder telling={`${toegangen.length} vragen`} knop="Toon eerdere vragen" vraag={vraag} />
          <p>
            <CsvLink naam="inzagelog.csv" maak={() => inzageCsv(toegangen)}>
              Download wat hier staat als CSV
            </CsvLink>
          </p>
        </>
      )}
    </Antwoord>
  );
}
