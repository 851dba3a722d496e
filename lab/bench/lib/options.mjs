// What the benches' options may be.

/** The option's whole number from 1 on. */
export function positive(options, name) {
  const number = Number(options[name]);
  if (!Number.isInteger(number) || number < 1)
    throw new TypeError(`--${name} takes a whole number from 1 on, not ${options[name]}`);
  return number;
}
