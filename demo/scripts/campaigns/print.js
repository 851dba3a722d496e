// The button that prints the poster.

const button = document.querySelector('[data-print]');
button.hidden = false;
button.addEventListener('click', () => print());
