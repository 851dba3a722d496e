// The DOM events behind the components' listeners.

/** Those of elements that share. */
export const shareEvents = {
  onDarkSocialBeforeShare: 'dark-social-before-share',
  onDarkSocialShare: 'dark-social-share',
  onDarkSocialError: 'dark-social-error',
};
