import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';
import {createApp} from 'vue';
import App from './App.vue';
import './page.css';

configure({campaign: 'spring', channels: [facebook, linkedin]});

createApp(App).mount('#app');
