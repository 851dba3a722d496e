// What comes out wrong, by parser and title, and why it stays so.

export const exceptions = {
  'showdown as GitHub': {
    '@everyone, @here and @channel: look at #general':
      'links names, even inside a link: no escape exists, and GitHub itself leaves them alone there',
    ':smile: at 10:30:45 :)': 'draws the emoji, as the author of the title may have wanted: no escape exists',
  },
  'mattermost/marked': {
    'C:\\new\\_file and a last \\':
      'shows both backslashes of an escaped one: without the escape, CommonMark would lose the bracket behind it',
  },
  'xbbcode-parser': {
    'Tom & Jerry: the &lt;b&gt; tag, &copy; and &#38;':
      'decodes what looks like an entity in a title: BBCode has no escape for it, and the others show it as it stands',
  },
};
