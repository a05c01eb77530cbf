import { listDocumenten } from '@kavel/core/beleid';
import type { Beleidsregel, Beleidsregister, OpenVraag } from '@kavel/core/beleid';
import { DocumentLink } from '../../ui/RegelLink.tsx';
import { SectionTitle } from '../../ui/Tekst.tsx';
import { Vindplaats } from '../../ui/Clausule.tsx';

/** What the source leaves open about the clausules of this rule, and how Kavel reads it. */
export function OpenVragen({
  regel,
  register,
}: {
  readonly regel: Beleidsregel;
  readonly register: Beleidsregister;
}) {
  const open = listDocumenten(register).flatMap((document) =>
    document.openstaand
      .filter(({ clausule }) => regel.clausules.includes(clausule))
      .map((vraag) => ({ document, vraag })),
  );
  if (open.length === 0) return null;
  return (
    <>
      <SectionTitle>Wat de bron open laat</SectionTitle>
      <ul className="kavel-lijst">
        {open.map(({ document, vraag }) => (
          <li key={vraag.vraag}>
            <OpenVraagTekst vraag={vraag} />
            {document.id === regel.document.id ? null : (
              <p>
                Gesteld bij <DocumentLink document={document.id}>{document.titel}</DocumentLink>.
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

export function OpenVraagTekst({ vraag: { vraag, lezing, clausule } }: { readonly vraag: OpenVraag }) {
  return (
    <>
      <p>
        <strong>{vraag}</strong> Kavel leest: {lezing}
      </p>
      <Vindplaats clausule={clausule} />
    </>
  );
}
