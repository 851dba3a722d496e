import {renderBar} from 'dark-social/server';

export default function (eleventyConfig) {
  eleventyConfig.addShortcode('sharebar', function (title) {
    return renderBar({url: new URL(this.page.url, 'https://example.org').href, title, lang: 'en'});
  });
}

export const config = {dir: {input: 'pages'}};
