import { useInfiniteQuery } from '@tanstack/react-query';
import { postbusQuery } from '../../api/bladzijden.ts';
import { useAangemelde } from '../../api/sessie.ts';
import { PageTitle, Paragraph } from '../../ui/Tekst.tsx';
import { Antwoord, Leeg } from '../../ui/Toestand.tsx';
import { Verder } from '../../ui/Verder.tsx';
import { Bericht } from './Bericht.tsx';

/** The messages of the organisation for which someone is signed in; what of them goes out by mail says the same. */
export function PostbusPage() {
  const vraag = useInfiniteQuery(postbusQuery);
  const organisatie = useAangemelde()?.organisatieNaam;
  return (
    <Antwoord vraag={vraag}>
      {(berichten) => (
        <>
          <PageTitle tab="Postbus">Postbus{organisatie === undefined ? '' : ` van ${organisatie}`}</PageTitle>
          <Paragraph lead>
            Gebeurt er iets in een dossier van uw organisatie, of loopt er een termijn af, dan staat het hier.
            Een bericht zegt dat er iets is gebeurd en wanneer. Waar het over gaat, leest u in het dossier.
          </Paragraph>
          {berichten.length === 0 ? (
            <Leeg titel="Er is nog geen post">
              <Paragraph>
                U krijgt een bericht als een inschrijving is ontvangen, als er een besluit is, en voordat een
                termijn afloopt.
              </Paragraph>
            </Leeg>
          ) : (
            <>
              <ol className="kavel-berichten" aria-label="Berichten, nieuwste eerst">
                {berichten.map((bericht) => (
                  <li key={`${bericht.regio} ${bericht.kenmerk}`}>
                    <Bericht bericht={bericht} />
                  </li>
                ))}
              </ol>
              <Verder
                telling={berichten.length === 1 ? '1 bericht' : `${berichten.length} berichten`}
                knop="Toon eerdere berichten"
                vraag={vraag}
              />
            </>
          )}
        </>
      )}
    </Antwoord>
  );
}
