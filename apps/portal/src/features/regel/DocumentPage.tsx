import { datumText } from '@kavel/core/basis';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import {
  isWijziging,
  kaderLeesversie,
  listDocumenten,
  listRegels,
  regelText,
  wijzigingLeesversie,
} from '@kavel/core/beleid';
import type { Kader, Wijziging } from '@kavel/core/beleid';
import { beleidQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { BeleidMenu } from '../../ui/BeleidMenu.tsx';
import { MogelijkVan } from '../../ui/Clausule.tsx';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { Cel, KolomKop, RijKop, Tabel, TableBody, TableHeader, TableRow } from '../../ui/Tabel.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { Zekerheid, ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { periodeText } from '../../ui/dagen.ts';
import { ClickDocument } from './Click.tsx';
import { Ingrepen } from './Ingrepen.tsx';
import { DocumentOnbekend } from './Onbekend.tsx';
import { OpenVraagTekst } from './OpenVragen.tsx';
import { Uitspraak } from './Uitspraak.tsx';
import { SOORTNAAM, kavelsTekst, naamOf, sectorenTekst, zorgkantorenTekst } from './regel-tekst.ts';

export function DocumentPage() {
  const { document: id = '' } = useParams({ strict: false });
  const vraag = useQuery(beleidQuery);
  return (
    <>
      <BeleidMenu />
      <Antwoord vraag={vraag}>
        {(beleid) => {
          const document = listDocumenten(beleid.register).find((one) => one.id === id);
          const click = beleid.clickbeleid.find((one) => one.id === id);
          if (click !== undefined) return <ClickDocument click={click} />;
          return document === undefined ? (
            <DocumentOnbekend id={id} />
          ) : (
            <Document key={id} beleid={beleid} document={document} />
          );
        }}
      </Antwoord>
    </>
  );
}

type Props = { readonly beleid: BeleidInBrowser; readonly document: Kader | Wijziging };

function Document({ beleid, document }: Props) {
  const { catalogus, register } = beleid;
  const { titel, rang, openstaand } = document;
  const wijzigt = isWijziging(document) ? document : undefined;
  const wijzigingen = register.wijzigingen.filter(({ op }) => op === document.id);
  return (
    <>
      <Kruimelpad
        stappen={[
          <PageLink key="beleid" to="/beleid">
            Beleid vergelijken
          </PageLink>,
        ]}
        hier={titel}
      />
      <PageTitle tab={titel}>{titel}</PageTitle>
      <Paragraph lead>
        {rang.charAt(0).toUpperCase()}
        {rang.slice(1)}, geldt voor {periodeText(document.geldig)}.
      </Paragraph>
      <Gegevens document={document} />
      {wijzigt === undefined ? null : (
        <>
          {wijzigt.uitspraak === undefined ? null : (
            <>
              <SectionTitle>De uitspraak</SectionTitle>
              <Uitspraak uitspraak={wijzigt.uitspraak} />
            </>
          )}
          <Ingrepen wijziging={wijzigt} beleid={beleid} />
        </>
      )}
      <Regels document={document} beleid={beleid} />
      {wijzigingen.length === 0 ? null : (
        <>
          <SectionTitle>Wijzigingen op dit document</SectionTitle>
          <ul className="kavel-lijst">
            {wijzigingen.map((one) => (
              <li key={one.id}>
                {datumText(one.bekendVanaf)}: <DocumentLink document={one.id}>{one.titel}</DocumentLink> (
                {one.rang}; {zorgkantorenTekst(one.zorgkantoren)})
              </li>
            ))}
          </ul>
        </>
      )}
      {openstaand.length === 0 ? null : (
        <>
          <SectionTitle>Wat de bron open laat</SectionTitle>
          <ul className="kavel-lijst">
            {openstaand.map((vraag) => (
              <li key={vraag.vraag}>
                <OpenVraagTekst vraag={vraag} />
              </li>
            ))}
          </ul>
        </>
      )}
      <SectionTitle>Het document als één tekst</SectionTitle>
      <details className="kavel-herkomst">
        <summary>Lees de leesversie</summary>
        <p className="kavel-leesversie">
          {isWijziging(document)
            ? wijzigingLeesversie(document, catalogus)
            : kaderLeesversie(document, catalogus)}
        </p>
      </details>
      <ZekerheidUitleg />
    </>
  );
}

function Gegevens({ document }: { readonly document: Kader | Wijziging }) {
  const { zorgkantoren, sectoren, kavels, geldig, bekendVanaf, nagekekenOp, groep } = document;
  return (
    <dl className="kavel-gegevens">
      <dt>Zorgkantoren</dt>
      <dd>{zorgkantorenTekst(zorgkantoren)}</dd>
      <dt>Zorg</dt>
      <dd>
        {sectorenTekst(sectoren)}, {kavelsTekst(kavels)}
      </dd>
      {groep === undefined ? null : (
        <>
          <dt>Alleen voor</dt>
          <dd>{groep.naam}</dd>
        </>
      )}
      <dt>Geldt voor</dt>
      <dd>{periodeText(geldig)}</dd>
      <dt>Bekend sinds</dt>
      <dd>{datumText(bekendVanaf)}</dd>
      <dt>Nagekeken op</dt>
      <dd>{datumText(nagekekenOp)}</dd>
    </dl>
  );
}

function Regels({ document, beleid }: Props) {
  const regels = listRegels(document);
  if (regels.length === 0) return null;
  return (
    <>
      <SectionTitle>{regels.length === 1 ? 'Eén regel' : `${regels.length} regels`}</SectionTitle>
      <Tabel naam={`Regels van ${document.titel}`}>
        <TableHeader>
          <TableRow>
            <KolomKop>Regel</KolomKop>
            <KolomKop>Wat hij doet</KolomKop>
            <KolomKop>Soort</KolomKop>
            <KolomKop>Zekerheid</KolomKop>
          </TableRow>
        </TableHeader>
        <TableBody>
          {regels.map((regel) => (
            <TableRow key={regel.id}>
              <RijKop>
                <RegelLink document={document.id} regel={regel.id}>
                  {naamOf(regel.id)}
                </RegelLink>
              </RijKop>
              <Cel>{regelText(regel, beleid.catalogus)}</Cel>
              <Cel>{SOORTNAAM[regel.soort]}</Cel>
              <Cel>
                {[...new Set(regel.clausules.map(({ zekerheid }) => zekerheid))].map((zekerheid) => (
                  <Zekerheid key={zekerheid} zekerheid={zekerheid} />
                ))}
                <MogelijkVan
                  zorgkantoren={[...new Set(regel.clausules.flatMap(({ mogelijkVan }) => mogelijkVan))]}
                />
              </Cel>
            </TableRow>
          ))}
        </TableBody>
      </Tabel>
    </>
  );
}
