import type { Herkomst } from '@kavel/core/beleid';
import { Paragraph, SubTitle } from '../../ui/Tekst.tsx';
import { Datumveld } from '../../ui/Veld.tsx';
import { Vinkje } from '../../ui/Vinkje.tsx';

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
  return (
    <>
      {wijzigingen.length === 0 ? null : (
        <fieldset className="kavel-velden">
          <legend>Wat als een wijziging of uitspraak er niet was?</legend>
          <Paragraph>Haal het vinkje weg. Kavel rekent dan alsof het document nooit is verschenen.</Paragraph>
          {wijzigingen.map(({ id, titel, rang }) => (
            <Vinkje
              key={id}
              aan={!zonder.includes(id)}
              wijzig={(aan) => {
                const rest = zonder.filter((other) => other !== id);
                wijzig({ zonder: aan ? rest : [...rest, id], kennisdatum });
              }}
            >
              {titel} ({rang})
            </Vinkje>
          ))}
        </fieldset>
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
