// The song of the premiere, played by the browser itself. Only the page that the server has let in has a button for it.

/** Frequencies of the melody and the chord under it, Hz; 0 rests. */
const melody = [440, 523, 587, 659, 587, 523, 440, 392, 440, 0, 330, 392, 440, 523, 494, 440, 392, 330, 349, 0];
const chords = [
  [110, 165, 220],
  [98, 147, 196],
  [87, 131, 175],
  [98, 147, 196],
  [110, 165, 220],
];
const beat = 0.42;

let context;

/** One note with a soft start and end. */
function note(frequency, start, length, volume, type) {
  const oscillator = context.createOscillator();
  const gain = context.createGain();
  Object.assign(oscillator, {type});
  oscillator.frequency.value = frequency;
  gain.gain.setValueAtTime(0, start);
  gain.gain.linearRampToValueAtTime(volume, start + 0.06);
  gain.gain.exponentialRampToValueAtTime(0.0001, start + length);
  oscillator.connect(gain).connect(context.destination);
  oscillator.start(start);
  oscillator.stop(start + length);
}

function play(onEnd) {
  context = new AudioContext();
  const start = context.currentTime + 0.1;
  melody.forEach((frequency, index) => {
    if (frequency) note(frequency, start + index * beat, beat * 1.9, 0.14, 'triangle');
  });
  chords.forEach((chord, index) => {
    for (const frequency of chord) note(frequency, start + index * 4 * beat, beat * 4.4, 0.07, 'sine');
  });
  setTimeout(onEnd, melody.length * beat * 1000 + 1000);
}

function stop(button) {
  void context?.close();
  context = undefined;
  button.setAttribute('aria-pressed', 'false');
}

document.addEventListener('click', ({target}) => {
  const button = target.closest?.('[data-play]');
  if (!button) return;
  if (context) return stop(button);
  button.setAttribute('aria-pressed', 'true');
  play(() => context && stop(button));
});
