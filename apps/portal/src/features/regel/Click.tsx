import { datumText } from '@kavel/core/basis';
import type { Beleid } from '@kavel/contract';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { DocumentLink, RegelLink } from '../../ui/RegelLink.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { periodeText } from '../../ui/dagen.ts';
import { ClausuleBlok } from './ClausuleBlok.tsx';
import { OpenVraagTekst } from './OpenVragen.tsx';
import { naamOf, zorgkantorenTekst } from './regel-tekst.ts';

type Clickbeleid = Beleid['clickbeleid'][number];
type Clickregel = Clickbeleid['instellingen'][number];

/** How a zorgkantoor sets its click: no tariff, so it is no part of the register. */
export function ClickDocument({ click }: { readonly click: Clickbeleid }) {
  const { id, titel, instellingen, voorbehouden, openstaand } = click;
  return (
    <>
      <Kruimelpad stappen={[<NaarBeleid key="beleid" />]} hier={titel} />
      <PageTitle tab={titel}>{titel}</PageTitle>
      <Paragraph lead>Zo stelt het zorgkantoor de maandelijkse click in.</Paragraph>
      <Gegevens click={click} />
      <SectionTitle>{instellingen.length + voorbehouden.length} regels</SectionTitle>
      <ul className="kavel-lijst">
        {[...instellingen, ...voorbehouden].map((regel) => (
          <li key={regel.id}>
            <RegelLink document={id} regel={regel.id}>
              {clickNaam(regel.id)}
            </RegelLink>
            : {regel.tekst}
          </li>
        ))}
      </ul>
      {openstaand.length === 0 ? null : <SectionTitle>Wat de bron open laat</SectionTitle>}
      <ul className="kavel-lijst">
        {openstaand.map((vraag) => (
          <li key={vraag.vraag}>
            <OpenVraagTekst vraag={vraag} />
          </li>
        ))}
      </ul>
      <ZekerheidUitleg />
    </>
  );
}

type RegelProps = {
  readonly click: Clickbeleid;
  readonly regel: Clickregel;
  readonly beleid: BeleidInBrowser;
};

/** One setting of a click. */
export function ClickRegel({ click, regel, beleid }: RegelProps) {
  const open = click.openstaand.filter(({ clausule }) => clausule.id === regel.clausule.id);
  return (
    <>
      <Kruimelpad
        stappen={[
          <NaarBeleid key="beleid" />,
          <DocumentLink key="document" document={click.id}>
            {click.titel}
          </DocumentLink>,
        ]}
        hier={clickNaam(regel.id)}
      />
      <PageTitle tab={`${clickNaam(regel.id)}, ${click.titel}`}>
        Click: {clickNaam(regel.id).toLowerCase()}
      </PageTitle>
      <Paragraph lead>
        Regel uit <DocumentLink document={click.id}>{click.titel}</DocumentLink>.
      </Paragraph>
      <SectionTitle>Wat de regel doet</SectionTitle>
      <div className="kavel-uitspraak">
        <p>{regel.tekst}</p>
      </div>
      <SectionTitle>Waar het staat</SectionTitle>
      <ClausuleBlok clausule={regel.clausule} beleid={beleid} />
      <SectionTitle>Voor wie en wanneer</SectionTitle>
      <Gegevens click={click} />
      {open.length === 0 ? null : <SectionTitle>Wat de bron open laat</SectionTitle>}
      {open.map((vraag) => (
        <OpenVraagTekst key={vraag.vraag} vraag={vraag} />
      ))}
      <ZekerheidUitleg />
    </>
  );
}

/** The rule of a click policy by its id. */
export function findClickregel(click: Clickbeleid, id: string): Clickregel | undefined {
  return [...click.instellingen, ...click.voorbehouden].find((regel) => regel.id === id);
}

function clickNaam(id: string): string {
  return id === 'naarRato' ? 'Naar rato' : naamOf(id);
}

function NaarBeleid() {
  return <PageLink to="/beleid">Beleid vergelijken</PageLink>;
}

function Gegevens({ click }: { readonly click: Clickbeleid }) {
  const dag = (tekst: string): Temporal.PlainDate => Temporal.PlainDate.from(tekst);
  const { zorgkantoren, geldigVan, geldigTotEnMet, bekendVanaf, nagekekenOp } = click;
  const geldig = {
    van: dag(geldigVan),
    ...(geldigTotEnMet === undefined ? {} : { totEnMet: dag(geldigTotEnMet) }),
  };
  return (
    <dl className="kavel-gegevens">
      <dt>Zorgkantoren</dt>
      <dd>{zorgkantorenTekst(zorgkantoren)}</dd>
      <dt>Geldt voor</dt>
      <dd>{periodeText(geldig)}</dd>
      <dt>Bekend sinds</dt>
      <dd>{datumText(dag(bekendVanaf))}</dd>
      <dt>Nagekeken op</dt>
      <dd>{datumText(dag(nagekekenOp))}</dd>
    </dl>
  );
}
