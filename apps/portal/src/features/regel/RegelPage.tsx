import { datumText } from '@kavel/core/basis';
import { useQuery } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { eigenGeldigheid, findRegel, findRegelmoment, listDocumenten, traceRegel } from '@kavel/core/beleid';
import type { Beleidsregel } from '@kavel/core/beleid';
import { beleidQuery } from '../../api/beleid.ts';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { BeleidMenu } from '../../ui/BeleidMenu.tsx';
import { Kruimelpad } from '../../ui/Kruimelpad.tsx';
import { DocumentLink } from '../../ui/RegelLink.tsx';
import { PageTitle, Paragraph, SectionTitle } from '../../ui/Tekst.tsx';
import { Antwoord } from '../../ui/Toestand.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { ClickRegel, findClickregel } from './Click.tsx';
import { ClausuleBlok } from './ClausuleBlok.tsx';
import { DocumentOnbekend, RegelOnbekend } from './Onbekend.tsx';
import { OpenVragen } from './OpenVragen.tsx';
import { Regelverlopen } from './Regelverlopen.tsx';
import { Proefinvloed } from './Proefinvloed.tsx';
import { RegelVoorbeelden } from './RegelVoorbeelden.tsx';
import { Regelwijzigingen } from './Regelwijzigingen.tsx';
import { VoorWie } from './VoorWie.tsx';
import { WatDoetDeRegel } from './WatDoetDeRegel.tsx';
import { SOORTNAAM, naamOf, standNu } from './regel-tekst.ts';

export function RegelPage() {
  const { document = '', regel = '' } = useParams({ strict: false });
  const vraag = useQuery(beleidQuery);
  return (
    <>
      <BeleidMenu />
      <Antwoord vraag={vraag}>
        {(beleid) => <Gevonden key={`${document}/${regel}`} beleid={beleid} document={document} id={regel} />}
      </Antwoord>
    </>
  );
}

type GevondenProps = {
  readonly beleid: BeleidInBrowser;
  readonly document: string;
  readonly id: string;
};

function Gevonden({ beleid, document, id }: GevondenProps) {
  const regel = findRegel(beleid.register, document, id);
  if (regel !== undefined) return <Regel beleid={beleid} regel={regel} />;
  const click = beleid.clickbeleid.find((one) => one.id === document);
  const clickregel = click === undefined ? undefined : findClickregel(click, id);
  if (click !== undefined && clickregel !== undefined) {
    return <ClickRegel click={click} regel={clickregel} beleid={beleid} />;
  }
  const found = listDocumenten(beleid.register).find((one) => one.id === document);
  return found === undefined ? (
    <DocumentOnbekend id={document} />
  ) : (
    <RegelOnbekend id={id} document={found} />
  );
}

function Regel({ beleid, regel }: { readonly beleid: BeleidInBrowser; readonly regel: Beleidsregel }) {
  const { register, catalogus, vandaag } = beleid;
  const { document, id } = regel;
  const verlopen = traceRegel(register, regel);
  const nu = verlopen.flatMap(({ voor }) =>
    voor
      .slice(0, 1)
      .map((wie) => findRegelmoment(register, regel, { ...wie, peildatum: vandaag, kennisdatum: vandaag })),
  );
  const naam = naamOf(id);
  return (
    <>
      <Kruimelpad
        stappen={[
          <PageLink key="beleid" to="/beleid">
            Beleid vergelijken
          </PageLink>,
          <DocumentLink key="document" document={document.id}>
            {document.titel}
          </DocumentLink>,
        ]}
        hier={naam}
      />
      <PageTitle tab={`${naam}, ${document.titel}`}>
        {naam}: {standNu(nu, eigenGeldigheid(regel) ?? document.geldig)}
      </PageTitle>
      <Paragraph lead>
        {SOORTNAAM[regel.soort]} uit <DocumentLink document={document.id}>{document.titel}</DocumentLink>.
        Stand van {datumText(vandaag)}.
      </Paragraph>
      <WatDoetDeRegel regel={regel} beleid={beleid} />
      <SectionTitle>Waar het staat</SectionTitle>
      {regel.clausules.map((clausule) => (
        <ClausuleBlok key={clausule.id} clausule={clausule} beleid={beleid} />
      ))}
      <VoorWie regel={regel} />
      <SectionTitle>Wat de regel was, en wanneer</SectionTitle>
      <Regelverlopen regel={regel} verlopen={verlopen} catalogus={catalogus} />
      <Regelwijzigingen regel={regel} beleid={beleid} />
      <Proefinvloed regel={regel} beleid={beleid} verlopen={verlopen} />
      <OpenVragen regel={regel} register={register} />
      <RegelVoorbeelden regel={regel} beleid={beleid} />
      <ZekerheidUitleg />
    </>
  );
}
