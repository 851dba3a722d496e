// The block "Share bar" in the editor. WordPress gives its packages as globals, so there is no build.

(({blockEditor, blocks, components, data, element, htmlEntities, i18n}) => {
  const {InspectorControls, BlockControls, useBlockProps} = blockEditor;
  const {Disabled, FormTokenField, PanelBody, SelectControl, TextControl, TextareaControl, ToolbarDropdownMenu} =
    components;
  const {createElement: h, Fragment, useCallback} = element;
  const {__} = i18n;
  const {defaults, channels, choices} = window.darkSocialBlock;
  const decode = (text) => htmlEntities.decodeEntities(text ?? '');

  /** What the element shows: the block's own values over those of the settings page. */
  function previewAttributes(attributes, {title, link}) {
    const value = (name) => attributes[name] || defaults[name] || undefined;
    const {color, radius} = defaults;
    const isFixed = ['side', 'bottom'].includes(value('layout'));
    return {
      channels: value('channels'),
      layout: value('layout'),
      look: value('look'),
      labels: value('labels'),
      size: value('size'),
      theme: value('theme'),
      align: attributes.justify || defaults.align,
      url: decode(attributes.url) || link || undefined,
      'share-title': decode(attributes.title) || title || undefined,
      'share-text': decode(attributes.text) || undefined,
      style: {
        ...(color && {'--dark-social-color': color}),
        ...(radius !== '' && radius !== undefined && {'--dark-social-radius': `${radius}px`}),
        // In its place, not fixed to the editor's window.
        ...(isFixed && {'--dark-social-position': 'relative'}),
      },
    };
  }

  /** Title and address of the post that is edited. There is none where a template is. */
  function usePost() {
    return data.useSelect((select) => {
      const editor = select('core/editor');
      return {title: editor?.getEditedPostAttribute?.('title'), link: editor?.getPermalink?.() ?? undefined};
    }, []);
  }

  /** Without pointer and keyboard: a click would open a messenger. `Disabled` of WordPress 6.1 lets the keyboard through. */
  function Preview(props) {
    const makeInert = useCallback((node) => node?.setAttribute('inert', ''), []);
    return h(Disabled, null, h('div', {ref: makeInert}, h('dark-social-share', props)));
  }

  function ChannelField({value, onChange}) {
    const idOf = (name) =>
      Object.keys(channels).find((id) => channels[id].toLowerCase() === name.toLowerCase()) ?? name;
    const ids = value.split(' ').filter(Boolean);
    return h(FormTokenField, {
      label: __('Channels', 'dark-social'),
      value: ids.map((id) => channels[id] ?? id),
      suggestions: Object.values(channels),
      onChange: (names) =>
        onChange(
          names
            .map((name) => idOf(String(name)))
            .filter((id) => Object.hasOwn(channels, id))
            .join(' '),
        ),
      __experimentalExpandOnFocus: true,
      __next40pxDefaultSize: true,
      __nextHasNoMarginBottom: true,
    });
  }

  function Choice({name, value, onChange}) {
    const {title, values: words} = choices[name];
    const inherited = words[defaults[name]];
    const asSettings = inherited
      ? `${__('As in the settings', 'dark-social')}: ${inherited}`
      : __('As in the settings', 'dark-social');
    return h(SelectControl, {
      label: title,
      value,
      options: [{label: asSettings, value: ''}, ...Object.entries(words).map(([key, label]) => ({label, value: key}))],
      onChange,
      __next40pxDefaultSize: true,
      __nextHasNoMarginBottom: true,
    });
  }

  function Edit({attributes, setAttributes}) {
    const set = (name) => (value) => setAttributes({[name]: value});
    const field = {__next40pxDefaultSize: true, __nextHasNoMarginBottom: true};
    const choice = (name) => h(Choice, {key: name, name, value: attributes[name], onChange: set(name)});
    const alignControls = Object.entries(choices.align.values).map(([value, title]) => ({
      title,
      icon: {start: 'align-left', center: 'align-center', end: 'align-right'}[value],
      isActive: (attributes.justify || defaults.align) === value,
      onClick: () => setAttributes({justify: value}),
    }));
    const current = alignControls.find(({isActive}) => isActive);
    return h(
      Fragment,
      null,
      h(
        BlockControls,
        {group: 'block'},
        h(ToolbarDropdownMenu, {
          icon: current?.icon ?? 'align-left',
          label: choices.align.title,
          controls: alignControls,
        }),
      ),
      h(
        InspectorControls,
        null,
        h(
          PanelBody,
          {title: __('Buttons', 'dark-social')},
          h(ChannelField, {value: attributes.channels || defaults.channels || '', onChange: set('channels')}),
          ...['layout', 'look', 'labels', 'size', 'theme'].map(choice),
        ),
        h(
          PanelBody,
          {title: __('What is shared', 'dark-social'), initialOpen: false},
          h(TextControl, {
            ...field,
            type: 'url',
            label: __('Address', 'dark-social'),
            help: __('Empty: the page that the bar is on.', 'dark-social'),
            value: decode(attributes.url),
            onChange: set('url'),
          }),
          h(TextControl, {
            ...field,
            label: __('Title', 'dark-social'),
            help: __('Empty: the title of the post.', 'dark-social'),
            value: decode(attributes.title),
            onChange: set('title'),
          }),
          h(TextareaControl, {
            __nextHasNoMarginBottom: true,
            label: __('Message', 'dark-social'),
            help: __('What a message says before the link. Empty: the title.', 'dark-social'),
            value: decode(attributes.text),
            onChange: set('text'),
          }),
          h(TextControl, {
            ...field,
            label: __('Campaign', 'dark-social'),
            help: __('utm_campaign of the links. Empty: as in the settings.', 'dark-social'),
            value: decode(attributes.campaign),
            onChange: set('campaign'),
          }),
        ),
      ),
      h('div', useBlockProps(), h(Preview, previewAttributes(attributes, usePost()))),
    );
  }

  blocks.registerBlockType('dark-social/bar', {icon: 'share', edit: Edit, save: () => null});
})(window.wp);
