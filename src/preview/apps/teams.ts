import type {App} from '../app.js';
import {commonTags} from '../page/common-tags.js';
import {hostOf} from '../page/look-up.js';

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
    const {title, description, image, problems} = commonTags(page);
    if (!title) return {problems};
    return {
      card: {title, description, image, address: hostOf(page), size: image ? 'small' : 'none'},
      problems,
    };
  },
};
