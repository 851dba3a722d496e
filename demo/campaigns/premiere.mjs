// What the server sends to those who were let in to the premiere. It is in no file that the demo serves.

const waves = (y, color, name) => {
  const crests = Array.from({length: 20}, (_, index) => `q 24 -${index % 2 ? 9 : 15} 48 0`).join(' ');
  return `<path class="${name}" fill="${color}" d="M-60 ${y} ${crests} V 450 H -60 z" />`;
};

const clip = `<svg viewBox="0 0 800 450" role="img" aria-label="LABEL">
  <linearGradient id="clip-sky" x2="0" y2="1">
    <stop stop-color="#0d1138" /><stop offset=".5" stop-color="#43296b" /><stop offset=".72" stop-color="#d8647a" />
  </linearGradient>
  <radialGradient id="clip-glow"><stop stop-color="#ffe6b8" /><stop offset="1" stop-color="#ffb27a" stop-opacity="0" /></radialGradient>
  <rect width="800" height="450" fill="url(#clip-sky)" />
  <circle cx="400" cy="232" r="190" fill="url(#clip-glow)" opacity=".75" />
  <circle cx="400" cy="232" r="66" fill="#fff0d2" />
  <path d="M0 312c120-46 210-22 330-30s250-40 470 8v60H0z" fill="#3a2558" />
  <path d="M0 300V240h50v-34l26-20 26 20v44h60v-30h52v38h70v46z" fill="#0c0d33" />
  <g fill="#ffc979"><path d="M18 256h8v10h-8zM66 214h8v10h-8zM84 236h8v10h-8zM128 262h8v10h-8zM176 232h8v10h-8zM196 256h8v10h-8z" /></g>
  <path class="beam" d="M664 148 L140 96 V200 z" fill="#ffe9b0" opacity=".35" />
  <path d="M640 312l12-150h24l12 150zM646 162h36v-24h-36zM642 138h44l-22-18z" fill="#0c0d33" />
  <rect x="656" y="142" width="16" height="14" fill="#ffe9b0" />
  ${waves(318, '#2a2a68', 'far')}
  <g class="boat">
    <path d="M300 300h210l-22 42H322z" fill="#f6ecd9" />
    <path d="M300 300h210l-5 9H304z" fill="#c24a5d" />
    <path d="M334 300v-26h128l10 26z" fill="#fffaf0" />
    <path d="M412 274h22v-34h-20z" fill="#c24a5d" />
    <g fill="#ffb65e"><path d="M346 281h10v10h-10zM364 281h10v10h-10zM382 281h10v10h-10zM400 281h10v10h-10zM418 281h10v10h-10zM436 281h10v10h-10z" /></g>
  </g>
  ${waves(352, '#1a1b50', 'near')}
  ${waves(396, '#0c1030', 'far')}
</svg>`;

const words = {
  en: {
    label: 'The clip: a ferry rocks on the waves while the beam of a lighthouse goes round.',
    title: 'Harbour lights',
    about: 'The first take, one night, one microphone.',
    play: 'Play the song',
    verse:
      'Who told you where the ferry goes?\nA friend, a friend, and nobody else knows.\nNo sign, no bell, no printed line:\nI had it from your hand, and you from mine.',
  },
  fr: {
    label: 'Le clip : un bac se balance sur les vagues, le faisceau d’un phare tourne.',
    title: 'Les lumières du port',
    about: 'La première prise, une nuit, un micro.',
    play: 'Écouter la chanson',
    verse:
      'Qui t’a dit où s’en va le bac ?\nUn ami, un ami, et personne d’autre ne le sait.\nNi panneau, ni cloche, ni ligne imprimée :\nje le tenais de ta main, et toi de la mienne.',
  },
};

/** The clip and the button for the song, as HTML. */
export function premiere(language) {
  const {label, title, about, play, verse} = words[language];
  return `<figure class="clip">
  ${clip.replace('LABEL', label)}
  <div class="bar">
    <button class="button" type="button" data-play aria-pressed="false">${play}</button>
    <p><strong>${title}</strong> ${about}</p>
  </div>
  <figcaption class="verse">${verse}</figcaption>
</figure>`;
}
