import {afterNextRender, Component, signal} from '@angular/core';
import {configure, onArrival, type ShareEvent} from 'dark-social';
import {DarkSocialShare} from 'dark-social/angular/share.js';
import {facebook} from 'dark-social/channels/facebook.js';
import {linkedin} from 'dark-social/channels/linkedin.js';

configure({campaign: 'spring', channels: [facebook, linkedin]});

@Component({
  selector: 'app-root',
  imports: [DarkSocialShare],
  template: `
    <main>
      <h1>{{ title }}</h1>
      <p id="arrived">{{ arrived() }}</p>
      <dark-social-share
        url="https://example.org/"
        [shareTitle]="title"
        channels="whatsapp telegram sms email facebook linkedin copy"
        lang="en"
        (dark-social-share)="onShare($event)"
      />
      <p id="shared">{{ shared() }}</p>
      <p id="below">A bee that has found flowers dances the way to them.</p>
    </main>
  `,
})
export class App {
  protected readonly title = 'Bees and their dances';
  protected readonly arrived = signal('');
  protected readonly shared = signal('');

  constructor() {
    afterNextRender(() => onArrival(({channel}) => this.arrived.set(`Came by ${channel}`)));
  }

  protected onShare({detail}: CustomEvent<ShareEvent>): void {
    this.shared.set(`Shared by ${detail.channel}`);
  }
}
