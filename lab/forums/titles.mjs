// Hard titles for markup, and the links that are copied with them.

export const titles = [
  'Plain words',
  'Tom & Jerry: the &lt;b&gt; tag, &copy; and &#38;',
  '<script>alert(1)</script> <b>bold</b> a < b > c',
  '[Video] A talk [1]',
  '[b]bold[/b] and [url=https://evil.example]x[/url]',
  'One [ bracket',
  'Another ] bracket',
  '![picture](https://evil.example/a.png)',
  '[link](https://evil.example/) in a title',
  '*stars* and **more** and _lines_ and __more__',
  '~5 to ~10, and ~~struck~~',
  '`code` and ``more`` and a lone `',
  'C:\\new\\_file and a last \\',
  '# A heading',
  '- a list',
  '1. The first of many',
  '> quoted | in | a table',
  '@everyone, @here and @channel: look at #general',
  ':smile: at 10:30:45 :)',
  '"Double" and \'single\' and “typographic”',
  'A $[x2 function], ||a spoiler|| and $$x^2$$',
  'How to improve site search',
  'مرحبا 日本語の題名 🏳️‍🌈 naïve',
];

const token = 'qcp100000042a7kq9zr3pe';
const page = `https://example.org/a_b/Emma_(novel)?ds=${token}`;
const utm = '&id=7&utm_source=copy&utm_medium=dark_social';

/** A link with a token, and one with a signature behind it. */
export const links = {
  'without a signature': page + utm,
  'with a signature': `${page}.a6jp2w0mjw53hdf4822589qypq6h8kgx1${utm}`,
};
