// What the page does when a visitor shares it, and when one came by a shared link.

document.addEventListener('dark-social-share', ({detail}) => {
  document.querySelector('#shared').textContent = `Shared by ${detail.channel}`;
});

document.addEventListener('dark-social-arrival', ({detail}) => {
  document.querySelector('#arrived').textContent = `Came by ${detail.channel}`;
});
