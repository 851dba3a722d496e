// A channel of the site's own, as the home page shows it: copies the link in Markdown.

export const markdown = {
  id: 'markdown',
  // Codes that begin with x are the site's own.
  code: 'xm',
  name: 'Markdown',
  kind: 'utility',
  icon: {path: 'M2 5h20v14H2zM6 15V9l3 3 3-3v6M17 9v6m-2.5-2.5L17 15l2.5-2.5', stroke: true},
  color: '#6b4c9a',
  activate: ({url, title}) =>
    navigator.clipboard.writeText(`[${title}](${url})`).then(
      () => 'copied',
      () => 'failed',
    ),
};

export function startOwnChannel() {
  darkSocial.configure({channels: [markdown]});
  document.querySelector('#own-channel').channels = [markdown, 'copy', 'email'];
}
