/** Words by language: BCP 47 tags, of which `en` is the default. */
export type Words<Value> = Readonly<Record<string, Value>> & {readonly en: Value};

/** The words for a language tag: for `fr-CA` those in `fr`, and English where there are none. Also says which language they are in. */
export function wordsIn<Value>(words: Words<Value>, language: string): Value & {readonly language: string} {
  const [primary] = language.toLowerCase().split('-');
  const found = Object.hasOwn(words, primary) ? primary : 'en';
  return {...words[found], language: found};
}
