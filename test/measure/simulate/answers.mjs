// Answers of visitors to the question how they found the page.

/**
 * Lets visitors of dark visits answer. Which visits were private shares is drawn here: `truth` of them, since records do not tell.
 *
 * @param records - A site's records.
 * @param truth - How many of the dark visits were private shares.
 * @param options - `ratePart`: how likely a visitor answers on average; `bias`: how many times as likely those do who came by a
 *   private share as the others.
 * @param luck - Of `chance`.
 */
export function simulateAnswers(records, truth, {ratePart, bias}, {unit}) {
  const dark = records.filter(({type, source}) => type === 'visit' && source === 'dark');
  const privatePart = truth / dark.length;
  const base = ratePart / (privatePart * bias + 1 - privatePart);
  const answers = [];
  let left = truth;
  dark.forEach(({visit, page, at}, index) => {
    // Exactly `truth` of them, each as likely as any other.
    const isPrivate = unit() < left / (dark.length - index);
    if (isPrivate) left--;
    if (unit() >= base * (isPrivate ? bias : 1)) return;
    const choices = isPrivate ? ['friend', 'friend', 'email', 'group', 'other'] : ['typed', 'typed', 'search', 'other'];
    const answer = choices[Math.floor(unit() * choices.length)];
    answers.push({v: 1, type: 'answer', id: `a${index}`, at: at + 20_000, visit, page, answer, oneIn: 1, lib: '0.1.0'});
  });
  return answers;
}
