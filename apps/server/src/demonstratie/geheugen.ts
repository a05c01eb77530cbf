import type { Adapter, AdapterPayload } from 'oidc-provider';

type Gegeven = { readonly payload: AdapterPayload; readonly tot: number };

/** The memory of the provider of the demonstration: one page of it per kind of thing, gone with the process. */
export class Geheugen implements Adapter {
  readonly #gegevens = new Map<string, Gegeven>();

  upsert(id: string, payload: AdapterPayload, seconden = Number.POSITIVE_INFINITY): Promise<void> {
    const nu = performance.now();
    for (const [known, { tot }] of this.#gegevens) if (tot <= nu) this.#gegevens.delete(known);
    this.#gegevens.set(id, { payload, tot: nu + seconden * 1000 });
    return Promise.resolve();
  }

  find(id: string): Promise<AdapterPayload | undefined> {
    const found = this.#gegevens.get(id);
    return Promise.resolve(found === undefined || found.tot <= performance.now() ? undefined : found.payload);
  }

  findByUid(uid: string): Promise<AdapterPayload | undefined> {
    const found = [...this.#gegevens.values()].find(({ payload }) => payload.uid === uid);
    return Promise.resolve(found?.payload);
  }

  /** Codes that are typed on another device are not used here. */
  findByUserCode(): Promise<undefined> {
    return Promise.resolve(undefined);
  }

  consume(id: string): Promise<void> {
    const found = this.#gegevens.get(id);
    if (found !== undefined) found.payload.consumed = Math.floor(Date.now() / 1000);
    return Promise.resolve();
  }

  destroy(id: string): Promise<void> {
    this.#gegevens.delete(id);
    return Promise.resolve();
  }

  revokeByGrantId(grantId: string): Promise<void> {
    for (const [id, { payload }] of this.#gegevens) {
      if (payload.grantId === grantId) this.#gegevens.delete(id);
    }
    return Promise.resolve();
  }
}
