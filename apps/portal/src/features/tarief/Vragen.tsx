import { useMemo, useState } from 'react';
import { kavelNaam } from '@kavel/core/basis';
import type { Zorgkantoor } from '@kavel/core/basis';
import type { Feitvraag } from '@kavel/core/beleid';
import type { BeleidInBrowser } from '../../api/beleid.ts';
import { Knop } from '../../ui/Knop.tsx';
import { Melding } from '../../ui/Melding.tsx';
import { PageLink } from '../../ui/Verwijzing.tsx';
import { ZekerheidUitleg } from '../../ui/Zekerheid.tsx';
import { Antwoordenlijst } from './Antwoordenlijst.tsx';
import { Beginkeuze } from './Beginkeuze.tsx';
import { Delen } from './Delen.tsx';
import { Gegeven } from './Gegeven.tsx';
import { Keuzebalk } from './Keuzebalk.tsx';
import { Klaar } from './Klaar.tsx';
import { VraagKaart } from './VraagKaart.tsx';
import { VraagWaarom } from './VraagWaarom.tsx';
import { Vraaglinks } from './Vraaglinks.tsx';
import type { TariefKeuze } from './keuze.ts';
import { answer, writeAdres } from './tarief-stand.ts';
import type { TariefAdres } from './tarief-adres.ts';
import type { Tariefstand } from './tarief-stand.ts';
import { beleidByZorgkantoor, findBeleid, vergelijk } from './vergelijking.ts';
import { findVraag } from './vraagvolgorde.ts';
import { belangText, nogText } from './vraag-tekst.ts';

type Props = {
  readonly beleid: BeleidInBrowser;
  readonly stand: Tariefstand;
  readonly ga: (stand: Tariefstand) => void;
  /** One came here from an earlier question, so the reading goes on at this one. */
  readonly neemFocus: boolean;
};

/** One question at a time, with the answers of all zorgkantoren below it as they are by now. */
export function Vragen({ beleid, stand, ga, neemFocus }: Props) {
  const { catalogus } = beleid;
  const { keuze } = stand;
  const sleutel = JSON.stringify(keuze);
  const gevraagd = useMemo(() => findBeleid(beleid, keuze), [beleid, sleutel]);
  const perZorgkantoor = useMemo(() => beleidByZorgkantoor(gevraagd), [gevraagd]);
  const vergelijking = useMemo(() => vergelijk(gevraagd, stand.feiten), [gevraagd, stand.feiten]);
  const { lijst } = vergelijking;
  const { vraag, open, overgeslagen, vorige } = findVraag(lijst, stand);
  const definitie = vraag === undefined ? undefined : catalogus.get(vraag.feit);
  const adresVan = (feit: string): TariefAdres => writeAdres({ ...stand, vraag: feit }, beleid);
  const links = { catalogus, adresVan };
  return (
    <>
      <Keuzebalk
        keuze={keuze}
        adresVan={(kavel) => writeAdres({ ...stand, keuze: { ...keuze, kavel } }, beleid)}
      />
      <details key={sleutel} className="kavel-herkomst kavel-niet-op-papier">
        <summary>Wijzig het jaar, de sector, de zorgkantoren of de dagen</summary>
        <Beginkeuze
          register={beleid.register}
          keuze={keuze}
          knop="Pas toe"
          kies={(nieuw) => {
            ga({ ...stand, keuze: nieuw });
          }}
        />
      </details>
      <Nagaan keuze={keuze} aantal={lijst.gesteld.length} />
      <div className="kavel-vraagvlak">
        {vraag === undefined || definitie === undefined ? (
          <Klaar
            zonderBeleid={perZorgkantoor.size === 0}
            gesteld={lijst.gesteld.length}
            overgeslagen={overgeslagen.length}
            jaar={keuze.jaar}
            neemFocus={neemFocus}
          >
            <Vraaglinks feiten={overgeslagen} {...links} />
          </Klaar>
        ) : (
          <VraagKaart
            key={vraag.feit}
            definitie={definitie}
            stand={nogText(open)}
            belang={belangText(vraag)}
            {...eerderOf(stand, vraag.feit)}
            beleid={new Map([...perZorgkantoor].filter(([wie]) => isBij(vraag, wie)))}
            neemFocus={neemFocus}
            beantwoord={(waarde) => {
              ga(answer(stand, vraag.feit, waarde));
            }}
            vorige={
              vorige === undefined ? null : (
                <PageLink to="/tarief" search={adresVan(vorige)} resetScroll={false}>
                  Vorige vraag
                </PageLink>
              )
            }
          >
            <VraagWaarom feit={vraag.feit} beleid={perZorgkantoor} />
            <Straks feiten={open.map(({ feit }) => feit).filter((feit) => feit !== vraag.feit)} {...links} />
          </VraagKaart>
        )}
        <Gegeven lijst={lijst} stand={stand} {...links} />
      </div>
      <Antwoordenlijst vergelijking={vergelijking} catalogus={catalogus} jaar={keuze.jaar} />
      <Delen keuze={keuze} feiten={lijst.feiten} catalogus={catalogus} />
      <ZekerheidUitleg />
    </>
  );
}

function isBij({ bij }: Feitvraag, wie: Zorgkantoor): boolean {
  return bij.some(({ zorgkantoor }) => zorgkantoor === wie);
}

/** What was answered to a question before; not knowing is an answer. */
function eerderOf({ feiten, overgeslagen }: Tariefstand, feit: string) {
  if (overgeslagen.includes(feit)) return { eerder: { waarde: undefined } };
  const waarde = feiten[feit];
  return waarde === undefined ? {} : { eerder: { waarde } };
}

function Straks(props: Parameters<typeof Vraaglinks>[0]) {
  if (props.feiten.length === 0) return null;
  return (
    <details className="kavel-herkomst">
      <summary>Welke vragen komen er misschien nog?</summary>
      <Vraaglinks {...props} />
    </details>
  );
}

/** Some answers belong to one kavel or year; whoever switches is asked whether they still hold. */
function Nagaan({ keuze, aantal }: { readonly keuze: TariefKeuze; readonly aantal: number }) {
  const nu = `kavel ${kavelNaam[keuze.kavel]} in ${keuze.jaar}`;
  const [gegevenVoor, setGegevenVoor] = useState(nu);
  if (aantal === 0 && gegevenVoor !== nu) setGegevenVoor(nu);
  if (aantal === 0 || gegevenVoor === nu) return null;
  return (
    <Melding soort="info" titel={`U gaf deze antwoorden voor ${gegevenVoor}`}>
      <p>
        Kloppen ze ook voor {nu}? Een percentage van vorig jaar verschilt bijvoorbeeld per kavel. Kijk ze na
        onder “Uw antwoorden”.
      </p>
      <Knop
        onClick={() => {
          setGegevenVoor(nu);
        }}
      >
        Ja, ze kloppen
      </Knop>
    </Melding>
  );
}
