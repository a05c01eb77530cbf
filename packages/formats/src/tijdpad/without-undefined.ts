type Present<Fields> = { [Key in keyof Fields]?: NonNullable<Fields[Key]> };

/** Leaves out the fields that have no value, as optional fields ask. */
export function withoutUndefined<Fields extends object>(fields: Fields): Present<Fields> {
  return Object.fromEntries(
    Object.entries(fields).filter(([, value]) => value !== undefined),
  ) as Present<Fields>;
}
