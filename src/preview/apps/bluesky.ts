import type {App} from '../app.js';
import {commonTags} from '../page/common-tags.js';
import {hostOf} from '../page/look-up.js';
import {problem} from '../problem.js';

/** Endings that the app takes for those of files: of the 1,100 in its table those that stand at the end of pages' addresses. */
const fileEndings = new Set(
  (
    '7z aac ai apk atom avi avif bin bmp c cjs class coffee com conf cpp css csv dart deb doc docx epub exe flac gif gz h heic ico ' +
    'ics in ini ink iso jade jar java jpeg jpg js json jsx key less list log lua m3u8 m4a m4v man map markdown md mdx me mid mjs mov ' +
    'mp3 mp4 mpeg ms numbers odp ods odt ogg org p pages pdf pl pm png ppt pptx ps psd pub rar rep res rs rss rtf run s sass scss ' +
    'sea see sh shtml sig slim so spot sql src srt st svg t tar tex text tif tiff tk toml torrent tr ts tsv ttf txt vcf vox vtt wad ' +
    'war wasm wav webm webmanifest webp wgt woff woff2 xht xhtml xls xlsx xml xsl xul yaml yml zip'
  ).split(' '),
);

export const bluesky: App = {
  id: 'bluesky',
  name: 'Bluesky',
  basis: 'assumed',
  source: 'https://cardyb.bsky.app reads the page; its code is not public',
  rules: [
    {
      text: 'A path whose last part behind a dot is the ending of a file, such as .js, .com or .shtml, gets no card; .html, .htm and .php do.',
      basis: 'source',
      source: 'bluesky-social/social-app@0655301a src/lib/link-meta/link-meta.ts',
    },
    {text: 'og: tags, else twitter: tags, else <title> and the meta description.'},
    {text: 'The image is always large.', source: 'github.com/bluesky-social/social-app/issues/5012'},
    {
      text: 'An image that is sent as a download is not shown.',
      source: 'github.com/bluesky-social/social-app/issues/4962',
      isUnchecked: true,
    },
  ],
  show(page) {
    const ending = page.url.pathname.split('.').pop() ?? '';
    if (page.url.pathname.includes('.') && fileEndings.has(ending)) {
      const message = `An address whose path ends in .${ending} is taken for a file and gets no card: share one with another ending.`;
      return {problems: [problem('address-ending', 'serious', message)]};
    }
    const {title, description, image, problems} = commonTags(page);
    if (!title) return {problems};
    return {
      card: {title, description, image, address: hostOf(page), size: image ? 'large' : 'none'},
      problems,
    };
  },
};
