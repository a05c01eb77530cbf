const SESSIECOOKIE = 'kavel-sessie';

/** Who to be on the page of the demonstration: a person of its list, or someone of a provider. */
export type Keuze =
  { readonly persoon: string } | { readonly agb: string; readonly rol: 'bestuurder' | 'medewerker' };

/** A browser without script, over real HTTP: it keeps cookies, and goes where it is sent. */
export class Bezoeker {
  readonly cookies = new Map<string, string>();
  /** Paths that were asked, in order. */
  readonly bezocht: string[] = [];
  readonly #adres: string;

  constructor(adres: string) {
    this.#adres = adres;
  }

  async vraag(url: string, init: RequestInit = {}): Promise<Response> {
    const address = new URL(url, this.#adres);
    this.bezocht.push(`${address.pathname}${address.search}`);
    const headers = new Headers(init.headers);
    headers.set('cookie', [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; '));
    const answer = await fetch(address, { ...init, headers, redirect: 'manual' });
    for (const line of answer.headers.getSetCookie()) this.#keep(line);
    return answer;
  }

  async volg(answer: Response): Promise<Response> {
    let at = answer;
    for (let steps = 0; steps < 10; steps += 1) {
      const next = at.headers.get('location');
      if (next === null) return at;
      at = await this.vraag(next);
    }
    throw new Error('sent around in a circle');
  }

  /** As far as the page on which one chooses. */
  async begin(terug = '/beleid'): Promise<Response> {
    return this.volg(await this.vraag(`/aanmelden?terug=${encodeURIComponent(terug)}`));
  }

  kies(velden: Keuze): Promise<Response> {
    const body = new URLSearchParams(velden);
    const page = this.bezocht.at(-1) ?? '';
    return this.vraag(page, { method: 'POST', headers: { origin: this.#adres }, body });
  }

  async meldAan(velden: Keuze, terug?: string): Promise<Response> {
    await this.begin(terug);
    return this.volg(await this.kies(velden));
  }

  /** The secret of the session; empty when nobody is signed in. */
  get geheim(): string {
    return this.cookies.get(SESSIECOOKIE) ?? '';
  }

  #keep(line: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
    if (value === '' || /expires=Thu, 01 Jan 1970/i.test(line)) this.cookies.delete(name);
    else this.cookies.set(name, value);
  }
}
