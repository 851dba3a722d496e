/* @refresh reload */
import {configure} from 'dark-social';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';
import {render} from 'solid-js/web';
import App from './App';
import './page.css';

configure({campaign: 'spring', channels: [facebook, linkedin]});

render(() => <App />, document.body);
