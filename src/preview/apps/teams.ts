import type {App} from '../app.js';
import {wholeImage} from '../page/image.js';
import {byEither, firstMeta, firstText, hostOf} from '../page/look-up.js';

export const teams: App = {
  id: 'teams',
  name: 'Microsoft Teams',
  basis: 'assumed',
  source:
    'devblogs.microsoft.com/microsoft365dev/add-rich-previews-to-messages-using-link-unfurling/ says that there is a preview, not how',
  rules: [
    {text: 'Shows an image, a title and a description of any public link.', basis: 'documented'},
    {
      text: 'og: tags, else twitter: tags, else <title> and the meta description.',
      source: 'tryunfurl.com/microsoft-teams-link-preview.html',
    },
    {text: 'The image is small, beside the text.'},
    {text: 'Administrators can turn previews off.', isUnchecked: true},
  ],
  show(page) {
    const title = firstMeta(page, ['og:title', 'twitter:title'], byEither) ?? firstText(page, 'title');
    const {image, problems} = wholeImage(page, firstMeta(page, ['og:image', 'twitter:image'], byEither), 'refused');
    if (!title) return {problems};
    return {
      card: {
        title,
        description: firstMeta(page, ['og:description', 'twitter:description', 'description'], byEither),
        image,
        address: hostOf(page),
        size: image ? 'small' : 'none',
      },
      problems,
    };
  },
};
