// The settings page: a preview of the bar by the element itself, and the list of channels.

(({channels, words}) => {
  const form = document.querySelector('.dark-social-settings form');
  const preview = document.querySelector('.dark-social-stage dark-social-share');
  const input = document.getElementById('dark-social-channels');
  const attributes = ['look', 'layout', 'labels', 'size', 'align', 'theme'];

  const create = (tag, properties = {}, ...children) => {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  };
  const fill = (text, name) => text.replace('%s', () => name);
  const idsOf = (text) => text.split(/[\s,]+/).filter((id) => Object.hasOwn(channels, id));

  /** Shows what is chosen, before it is saved. */
  function updatePreview() {
    const data = new FormData(form);
    const value = (name) => String(data.get(`dark_social_options[${name}]`) ?? '');
    for (const name of attributes) preview.setAttribute(name, value(name));
    preview.setAttribute('channels', idsOf(input.value).join(' '));
    // In its place, not fixed to the window.
    preview.style.setProperty('--dark-social-position', 'relative');
    const color = value('color');
    const radius = value('radius');
    for (const bar of [preview, ...form.querySelectorAll('[data-field="look"] dark-social-share')]) {
      if (/^#([\da-f]{3}|[\da-f]{6})$/i.test(color)) bar.style.setProperty('--dark-social-color', color);
      else bar.style.removeProperty('--dark-social-color');
      if (radius) bar.style.setProperty('--dark-social-radius', `${radius}px`);
      else bar.style.removeProperty('--dark-social-radius');
    }
  }

  const list = create('ol', {className: 'dark-social-channels'});
  const names = Object.fromEntries(Object.entries(channels).map(([id, {name}]) => [name.toLowerCase(), id]));
  const search = create('input', {
    type: 'text',
    id: 'dark-social-add',
    autocomplete: 'off',
    placeholder: 'Facebook, Signal …',
  });
  const options = create('datalist', {id: 'dark-social-all'});

  function setChannels(ids, focus) {
    input.value = ids.join(' ');
    const button = (text, sign, action, disabled, ids_) => {
      const node = create('button', {type: 'button', className: 'button-link', title: text, disabled}, sign);
      node.setAttribute('aria-label', text);
      node.addEventListener('click', () => setChannels(ids_, action));
      node.dataset.action = action;
      return node;
    };
    const move = (index, by) => {
      const moved = [...ids];
      moved.splice(index + by, 0, ...moved.splice(index, 1));
      return moved;
    };
    list.replaceChildren(
      ...ids.map((id, index) => {
        const {name, color} = channels[id];
        const dot = create('span', {className: 'dark-social-dot'});
        dot.style.backgroundColor = color;
        const remove = button(
          fill(words.remove, name),
          '×',
          'add',
          false,
          ids.filter((each) => each !== id),
        );
        remove.addEventListener('click', () => wp.a11y.speak(fill(words.gone, name)));
        return create(
          'li',
          {},
          dot,
          create('span', {className: 'dark-social-name'}, name),
          button(fill(words.up, name), '↑', `${id} up`, index === 0, move(index, -1)),
          button(fill(words.down, name), '↓', `${id} down`, index === ids.length - 1, move(index, 1)),
          remove,
        );
      }),
    );
    options.replaceChildren(
      ...Object.entries(channels)
        .filter(([id]) => !ids.includes(id))
        .map(([, {name}]) => create('option', {value: name})),
    );
    if (focus === 'add') search.focus();
    else if (focus) {
      const wanted = list.querySelector(`[data-action="${focus}"]`);
      const other = wanted?.parentElement.querySelector('button:enabled');
      (wanted?.disabled ? other : wanted)?.focus();
    }
    updatePreview();
  }

  function addChannel() {
    const id = names[search.value.trim().toLowerCase()];
    const ids = idsOf(input.value);
    if (!id || ids.includes(id)) return;
    search.value = '';
    setChannels([...ids, id]);
    wp.a11y.speak(fill(words.added, channels[id].name));
  }

  search.setAttribute('list', 'dark-social-all');
  search.addEventListener('input', addChannel);
  search.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    addChannel();
  });
  const label = create('label', {htmlFor: 'dark-social-add'}, words.add);
  const field = input.closest('p');
  field.hidden = true;
  field.before(list, create('p', {}, label, ' ', search, options));
  form.addEventListener('input', updatePreview);
  setChannels(idsOf(input.value));
})(window.darkSocialSettings);
