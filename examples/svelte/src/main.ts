import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';
import {mount} from 'svelte';
import App from './App.svelte';
import './page.css';

configure({campaign: 'spring', channels: [facebook, linkedin]});

export default mount(App, {target: document.body});
