// Vercel Web Analytics: the queue of its package, which loads the script that Vercel serves on the site's own host.
// https://vercel.com/docs/analytics/custom-events

export default {
  contract: "its script is not on npm: the queue of its loader's package, @vercel/analytics",
  archive: {
    package: '@vercel/analytics',
    version: '2.0.1',
    sha512: 'MTQG6V9qQrt1tsDeF+2Uoo5aPjqbVPys1xvnIftXSJYG2SrwXRHnqEvVoYID7BTruDz4lCd2Z7rM1BdkUehk2g==',
    file: 'dist/index.mjs',
  },
  async setUp({load}) {
    const {vercel} = await import('dark-social/analytics/to-vercel.js');
    const {inject, track} = await load();
    inject({mode: 'production', scriptSrc: 'https://stats.test/nowhere.js'});
    return vercel(track);
  },
  answers: {'/nowhere.js': {status: 404}},
  entries: () => window.vaq ?? [],
  channel: '[1].data.share_channel',
  tells: ([command, {name, data}], event, wanted) =>
    command === 'event' &&
    name === wanted.name &&
    // A plan may keep only two or eight properties: those that tell most come first.
    Object.keys(data)[0] === 'share_channel' &&
    wanted.in(data),
};
