// The demo's light and dark: the visitor's system decides, until the button does. Stands in <head>, so that nothing flashes.

(() => {
  const key = 'dark-social-demo-theme';
  const page = document.documentElement;
  const systemDark = matchMedia('(prefers-color-scheme: dark)');

  const stored = () => {
    try {
      return localStorage.getItem(key) ?? '';
    } catch {
      return '';
    }
  };
  const isDark = () => (page.dataset.theme ? page.dataset.theme === 'dark' : systemDark.matches);

  const show = (theme) => {
    if (theme) page.dataset.theme = theme;
    else delete page.dataset.theme;
    document.querySelector('.theme')?.setAttribute('aria-pressed', String(isDark()));
  };

  show(stored());
  page.classList.add('scripted');
  // Inside "try it" the page around has the header.
  page.classList.toggle('framed', self !== top);
  systemDark.addEventListener('change', () => show(page.dataset.theme));
  // The other tabs, and the article inside "try it", follow.
  addEventListener('storage', (event) => event.key === key && show(event.newValue));
  addEventListener('DOMContentLoaded', () => {
    show(page.dataset.theme);
    document.querySelector('.theme')?.addEventListener('click', () => {
      const theme = isDark() ? 'light' : 'dark';
      show(theme);
      try {
        localStorage.setItem(key, theme);
      } catch {
        // Then it lasts as long as the page.
      }
    });
  });
})();
