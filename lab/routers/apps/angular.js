// A site of two articles on Angular's router, on the Navigation API where the bundler sets PLATFORM_NAVIGATION. Angular's compiler
// works in the page, so that no command line of Angular's is needed.

import '@angular/compiler';
import {Component, CUSTOM_ELEMENTS_SCHEMA, inject, provideZonelessChangeDetection} from '@angular/core';
import {toSignal} from '@angular/core/rxjs-interop';
import {bootstrapApplication} from '@angular/platform-browser';
import {
  ActivatedRoute,
  provideRouter,
  Router,
  RouterLink,
  RouterOutlet,
  withExperimentalPlatformNavigation,
  withInMemoryScrolling,
} from '@angular/router';

const article = (name) =>
  Component({
    selector: `site-${name}`,
    schemas: [CUSTOM_ELEMENTS_SCHEMA],
    template: `<main data-page="${name}" [attr.data-query]="query()">
      <h1>${name}</h1>
      <dark-social-share channels="whatsapp copy"></dark-social-share>
      <h2 id="notes">Notes</h2>
    </main>`,
  })(
    class {
      #query = toSignal(inject(ActivatedRoute).queryParams);
      query() {
        return new URLSearchParams(this.#query()).toString();
      }
    },
  );

const Site = Component({
  selector: '#app',
  imports: [RouterLink, RouterOutlet],
  template: `<nav>
      <a routerLink="/tide" data-to="tide">Tide</a>
      <a routerLink="/moor" data-to="moor">Moor</a>
      <button data-do="sort" (click)="sort()">Newest first</button>
    </nav>
    <router-outlet />`,
})(
  class {
    #router = inject(Router);
    // As sites do it that keep their filters in the query: all that is there, and one thing changed.
    sort() {
      void this.#router.navigate([], {
        queryParams: {sort: 'new'},
        queryParamsHandling: 'merge',
        preserveFragment: true,
        replaceUrl: true,
        scroll: 'manual',
      });
    }
  },
);

window.bootedAt = location.href;
await bootstrapApplication(Site, {
  providers: [
    provideZonelessChangeDetection(),
    provideRouter(
      ['tide', 'moor'].map((path) => ({path, component: article(path)})),
      withInMemoryScrolling({scrollPositionRestoration: 'enabled', anchorScrolling: 'enabled'}),
      ...(PLATFORM_NAVIGATION ? [withExperimentalPlatformNavigation()] : []),
    ),
  ],
});
window.ready = true;
