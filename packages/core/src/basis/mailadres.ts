/** The form of a mail address: what a mail server and the database take, and no more than that. At most 254 characters. */
export const MAILADRES = '^[^\\s@<>"\\x00-\\x1f\\x7f]{1,120}@[^\\s@<>"\\x00-\\x1f\\x7f]{1,130}$';
