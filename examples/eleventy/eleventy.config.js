import {renderBar} from 'dark-social/server';

export default function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy({
    'node_modules/dark-social/dist/dark-social': 'dark-social',
    'node_modules/dark-social/dist/dark-social-early.js': 'dark-social/early.js',
  });
  eleventyConfig.addPassthroughCopy('pages/*.{css,js}');
  eleventyConfig.addShortcode('sharebar', function (title) {
    return renderBar({
      url: new URL(this.page.url, 'https://example.org').href,
      title,
      channels: 'whatsapp telegram sms email facebook linkedin copy',
      campaign: 'spring',
      lang: 'en',
    });
  });
}

export const config = {dir: {input: 'pages'}};
