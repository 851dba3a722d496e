// How the server writes the pages of sites whose router asks it for each: by the name of the file in apps/, a function for `serveApp()`.

/** With attributes for the link that sorts, which replaces the entry in the history. */
const sorting = (nav, attributes) => nav.replace('data-turbo-action="replace"', attributes);

export const rendered = {
  // Boosted links begin at the top of what they bring; a list that was sorted stays where it is.
  htmx2: ({nav, main}) => `<body hx-boost="true">
    ${sorting(nav, 'hx-replace-url="true" hx-swap="innerHTML show:none"')}${main}</body>`,
  // version 4 hands attributes on to children only where they say so.
  htmx4: ({nav, main}) => `<body hx-boost:inherited="true">
    ${sorting(nav, 'hx-replace-url="true" hx-swap="innerHTML show:none"')}${main}</body>`,
  swup: ({nav, main}) => `<body><div id="swup">${sorting(nav, 'data-swup-history="replace"')}${main}</div></body>`,
  unpoly: ({nav, main}) => `<body><div up-main>${sorting(nav, 'up-scroll="false"')}${main}</div></body>`,
  barba: ({name, nav, main}) => `<body data-barba="wrapper">
    <div data-barba="container" data-barba-namespace="${name}">${sorting(nav, 'data-barba-history="replace"')}${main}</div></body>`,
  // Inertia's client asks for the page as JSON; `url` is the address that was asked for, as adapters send it.
  inertia({name, request}) {
    const {pathname, search} = request.url;
    const page = JSON.stringify({component: name, props: {errors: {}}, url: pathname + search, version: '1'});
    if (!request.headers['x-inertia']) {
      return `<body><script type="application/json" id="page">${page}</script><div id="app"></div></body>`;
    }
    return {headers: {'content-type': 'application/json', 'x-inertia': 'true', vary: 'X-Inertia'}, body: page};
  },
};
