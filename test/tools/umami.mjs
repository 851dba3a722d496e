// Umami's tracker. The package is Umami's whole server: its tracker's source is all that is wanted, for `fromArchive`.

export const umamiTracker = {
  package: 'umami',
  version: '2.10.0',
  sha512: '+lmrnV0751R6U2rkIgVAlE1nWI7yZawlMlJDguW9tlFacCKhnGeCyc7tCMIhNNYIiGIQy4DEX5IzJhm4b3+dPA==',
  file: 'src/tracker/index.js',
};
