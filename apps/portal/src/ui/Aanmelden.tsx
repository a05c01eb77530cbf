import { useEffect } from 'react';
import { aanmeldAdres } from '../api/sessie.ts';
import { PageTitle, Paragraph } from './Tekst.tsx';
import { ServerLink } from './Verwijzing.tsx';

/** A page of which everything needs a person: goes to sign in, and comes back here. */
export function NaarAanmelden() {
  useEffect(() => {
    window.location.replace(aanmeldAdres());
  }, []);
  return (
    <>
      <PageTitle tab="Aanmelden">U gaat naar de aanmeldpagina</PageTitle>
      <Paragraph>Daarna komt u hier terug.</Paragraph>
      <ServerLink href={aanmeldAdres()}>Meld u aan</ServerLink>
    </>
  );
}

/** On a page that is public for the rest: what one can do after signing in. */
export function MeldUAan({ om }: { readonly om: string }) {
  return (
    <p>
      <ServerLink href={aanmeldAdres()}>Meld u aan</ServerLink> {om}
    </p>
  );
}
