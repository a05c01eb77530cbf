import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { AANMELDPADEN } from '@kavel/contract/aanmeldpaden';
import { rolNaam } from '@kavel/contract/texts';
import { aanmeldAdres, sessieQuery } from '../api/sessie.ts';
import { ServerLink } from '../ui/Verwijzing.tsx';

/** Who is signed in, in which role and for whom; or the way to sign in. Signing out is a form: it works without script. */
export function Aangemeld() {
  // Renders again at every page, so that signing in leads back to the one of now.
  useLocation();
  const sessie = useQuery(sessieQuery).data;
  if (sessie === undefined) return <p className="kavel-kop__wie" />;
  const { aangemeld } = sessie;
  if (aangemeld === undefined) {
    return (
      <p className="kavel-kop__wie">
        <ServerLink href={aanmeldAdres()}>Aanmelden</ServerLink>
      </p>
    );
  }
  const { naam, rollen, organisatieNaam } = aangemeld;
  return (
    <form className="kavel-kop__wie" method="post" action={AANMELDPADEN.afmelden}>
      <span>
        <strong>{naam}</strong>, {rollen.map((rol) => rolNaam[rol]).join(', ')} · {organisatieNaam}
      </span>
      <button type="submit" className="kavel-kop__knop">
        Afmelden
      </button>
    </form>
  );
}
