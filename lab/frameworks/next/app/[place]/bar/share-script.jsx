'use client';

import 'dark-social/elements/share.js';

export const ShareScript = () => null;
