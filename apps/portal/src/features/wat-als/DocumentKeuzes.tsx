import type { Herkomst } from '@kavel/core/beleid';
import { Paragraph, SubTitle } from '../../ui/Tekst.tsx';
import { Datumveld } from '../../ui/Veld.tsx';
import { Vinkjes } from '../../ui/Vinkjes.tsx';

type Props = {
  /** Amendments that hold today; a kader cannot be left out. */
  readonly wijzigingen: readonly Herkomst[];
  readonly zonder: readonly string[];
  readonly kennisdatum: Temporal.PlainDate;
  readonly vandaag: Temporal.PlainDate;
  readonly wijzig: (keuze: {
    readonly zonder: readonly string[];
    readonly kennisdatum: Temporal.PlainDate;
  }) => void;
};

/** What if a ruling were quashed, or an amendment had never been; and what one knew on another day. */
export function DocumentKeuzes({ wijzigingen, zonder, kennisdatum, vandaag, wijzig }: Props) {
  const ids = wijzigingen.map(({ id }) => id);
  return (
    <>
      {wijzigingen.length === 0 ? null : (
        <>
          <Vinkjes
            id="meetellende-documenten"
            naam="Wat als een wijziging of uitspraak er niet was?"
            opties={wijzigingen.map(({ id, titel, rang }) => ({ waarde: id, tekst: `${titel} (${rang})` }))}
            gekozen={ids.filter((id) => !zonder.includes(id))}
            wijzig={(gekozen) => {
              wijzig({ zonder: ids.filter((id) => !gekozen.includes(id)), kennisdatum });
            }}
          />
          <Paragraph>Haal een vinkje weg. Kavel rekent dan alsof dat document nooit is verschenen.</Paragraph>
        </>
      )}
      <SubTitle>Wat als u het op een andere dag had gevraagd?</SubTitle>
      <Datumveld
        naam="Beleid zoals bekend op"
        uitleg="Documenten van na deze dag tellen niet mee."
        waarde={kennisdatum.toString()}
        hoogste={vandaag.toString()}
        wijzig={(tekst) => {
          wijzig({ zonder, kennisdatum: Temporal.PlainDate.from(tekst) });
        }}
      />
    </>
  );
}
