// Designs as the demo's builder may make them.

/** Texts that break out of whatever does not escape them. */
export const hostile = `Ünïcode "double" 'single' \`backtick\` {{ mustache }} {single} \${dollar} </script><!-- --> \\n \\ &amp; & @if <b>bold</b> ]]> [gallery] 100 % $& //`;

/** Large enough for buttons over it. */
const picture = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>')}`;

const bars = {
  'nothing changed': {},
  'everything changed': {
    theme: 'pill',
    attributes: {
      channels: ['telegram', 'facebook', 'qr', 'threema', 'copy'],
      layout: 'menu',
      look: 'outline',
      labels: 'shown',
      size: 'large',
      theme: 'dark',
      align: 'end',
      url: 'https://example.org/a?b=1&c=ü#d',
      'share-title': 'Warum Bienen tanzen',
      'share-text': 'Lies das',
      campaign: 'spring',
      content: 'group-7',
      name: 'top',
      'messenger-app-id': '123',
    },
    properties: {
      '--dark-social-color': '#0a7',
      '--dark-social-size': '3rem',
      '--dark-social-icon-size': 'calc(1em + 4px)',
      '--dark-social-gap': '12px',
      '--dark-social-radius': '8px',
      '--dark-social-font': '"Söhne", serif',
      '--dark-social-font-size': '18px',
    },
    options: {
      analytics: 'auto',
      param: 'via',
      copies: 'Read more: {}',
      keepQuery: ['id', 'page'],
      utm: {source: 'x{channel}', medium: 'mine'},
      message: [{channel: 'telegram', message: '{title}: {url}'}],
      channelsOff: ['signal', 'x'],
    },
    lang: 'fr',
  },
  'texts with signs of every language': {
    attributes: {
      channels: 'whatsapp email',
      layout: 'side',
      labels: 'hidden',
      url: 'https://example.org/a',
      'share-title': hostile,
      'share-text': `${hostile}\n\n\t${hostile}\r\n`,
      message: `{title} ${hostile}: {url}`,
      name: hostile,
    },
    properties: {
      '--dark-social-color': 'red; } body { display: none',
      '--dark-social-radius': '1px; } </style><script>alert(1)</script>',
      '--dark-social-font': '"a{}b;c", \'it"s\'',
    },
    options: {campaign: hostile, content: `${hostile}\n`, message: [{lang: 'xx', message: hostile}]},
  },
};

/** Elements beside the bar, for the command that runs everything. */
const otherElements = {
  'one button with words of its own': {
    element: 'dark-social-button',
    attributes: {channel: 'mastodon', url: 'https://example.org/a', labels: 'shown'},
    properties: {'--dark-social-radius': '1em'},
    words: `Tell {{ a }} friend & "more" </script> @if \`x\` \${y}`,
  },
  'passages of a part of the page': {
    element: 'dark-social-selection',
    attributes: {for: 'story', channels: 'signal copy', 'min-length': 20, 'max-length': 200},
  },
  'a picture': {
    element: 'dark-social-image',
    attributes: {channels: 'pinterest copy', corner: 'bottom-start', look: 'soft', labels: 'auto', size: 'medium'},
    picture: {src: picture, alt: 'Some {{ bees }}, "clover" & <flowers>'},
  },
};

/** All designs, or, where the test command runs, those of the bar. */
export const designs = process.env.TEST_JOURNEYS === 'often' ? bars : {...bars, ...otherElements};
