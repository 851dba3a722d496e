// The words of <dark-social-report>. `{name}` stands for a value.

import type {AnswerChoice, VisitSource} from '../core/events/event.js';

/** What can be shown over time. */
export type Metric = 'arrivals' | 'shares' | 'onward' | 'engaged' | 'conversions';

/** The words of the report in one language. */
export interface ReportWords {
  title: string;
  /** `{from}` and `{to}` are dates, `{events}` a number. */
  period: string;
  live: string;
  filters: string;
  range: string;
  ranges: {all: string; days: string; custom: string};
  from: string;
  to: string;
  channel: string;
  campaign: string;
  page: string;
  allChannels: string;
  allCampaigns: string;
  allPages: string;
  none: string;
  otherPages: string;
  clear: string;
  showOnly: string;
  table: string;
  hideTable: string;
  download: string;
  asSvg: string;
  asPng: string;
  asCsv: string;
  asJson: string;
  metrics: Record<Metric, string>;
  /** One line on each of the figures. */
  aboutMetrics: Record<Metric, string>;
  change: {up: string; down: string; same: string; new: string};
  estimated: string;
  perArrival: string;
  before: string;
  interval: string;
  wholeLog: string;
  tooFew: string;
  /** What is missing where data are too few, by its name in the summary. */
  missing: Record<string, string>;
  loading: string;
  loadingCount: string;
  empty: {title: string; text: string; filtered: string};
  error: {title: string; text: string};
  partial: string;
  views: {
    timeline: string;
    channels: string;
    campaigns: string;
    pages: string;
    funnel: string;
    spread: string;
    hours: string;
    cascades: string;
    visits: string;
    dark: string;
    answers: string;
    conversions: string;
    records: string;
  };
  /** What each view shows, in a sentence. */
  about: {
    timeline: string;
    funnel: string;
    spread: string;
    hours: string;
    cascades: string;
    visits: string;
    dark: string;
    answers: string;
    conversions: string;
    records: string;
  };
  timeline: {title: string; day: string; slider: string; point: string};
  columns: {
    sharesEstimated: string;
    value: string;
    step: string;
    count: string;
    rate: string;
    interval: string;
    figure: string;
    hour: string;
    name: string;
  };
  steps: {perShare: string; ofArrivals: string};
  spread: {
    k: string;
    aboutK: string;
    grows: string;
    fades: string;
    mixed: string;
    passAlong: string;
    arrivalsPerShare: string;
    detection: string;
    aboutDetection: string;
    toFirstArrival: string;
    halfLife: string;
    engagement: string;
    engagementValue: string;
  };
  hours: {best: string; none: string; point: string};
  cascades: {
    list: string;
    item: string;
    tree: string;
    node: string;
    unseen: string;
    first: string;
    children: string;
    token: string;
    truncated: string;
    size: string;
    depth: string;
    breadth: string;
    virality: string;
    count: string;
    mean: string;
    largest: string;
    deepest: string;
    ambiguous: string;
    unseenParents: string;
    none: string;
    number: string;
  };
  visits: {
    measured: string;
    inferred: string;
    unknown: string;
    notAdded: string;
    sources: Record<Exclude<VisitSource, 'internal' | 'robot'>, string>;
    apps: string;
  };
  dark: {
    likely: string;
    ofDirect: string;
    upper: string;
    survey: string;
    surveyAbout: string;
    byModel: {likely: string; low: string; high: string};
    bySurvey: {answers: string; low: string; high: string};
    disagree: string;
    none: string;
  };
  answers: Record<AnswerChoice, string>;
  noAnswers: string;
  noConversions: string;
  records: {
    events: string;
    duplicates: string;
    skipped: string;
    filtered: string;
    damaged: string;
    probed: string;
    failed: string;
  };
  /** Names of channels that are not brands. */
  channelNames: Record<string, string>;
}
