// The options of links.

import type {ChannelEntry, ChannelId} from '../token/channel-codes.js';

/**
 * Templates for the UTM parameters of a link, in which `{channel}`, `{medium}`, `{campaign}` and `{content}` are filled in. A parameter whose
 * template comes out empty is left out.
 */
export interface UtmTemplate {
  /** `utm_source`; default `{channel}`. */
  source?: string | undefined;
  /** `utm_medium`; default `{medium}`: `social` for public networks, `dark_social` for all other channels. */
  medium?: string | undefined;
  /** `utm_campaign`; default `{campaign}`. */
  campaign?: string | undefined;
  /** `utm_content`; default `{content}`. */
  content?: string | undefined;
}

/** A parameter of an address, as a rule for `dropParams` gets it. */
export interface ParamInPlace {
  /** Decoded. */
  name: string;
  /** Decoded; empty without a `=`. */
  value: string;
  /** Where the parameter stands. */
  part: 'query' | 'fragment';
  /** The address up to its query. */
  url: string;
}

/** Returns something truthy for a parameter that shared links leave out. */
export type ParamRule = (param: ParamInPlace) => unknown;

/** How our own parameters are named, and which parameters links leave out. */
export interface CleanOptions {
  /** The name of the parameter that holds the token; default `ds`. */
  param?: string | undefined;
  /** Names of parameters to keep although they look personal, such as a contact address that belongs to the page. */
  keepParams?: readonly string[] | undefined;
  /**
   * Further parameters to leave out, beside the personal ones and click ids, which links never carry: a list of names, or a function
   * that is called for each parameter, such as {@link tracking} from `dark-social/tracking`. Default: none.
   */
  dropParams?: readonly string[] | ParamRule | undefined;
  /** `false`: no UTM parameters; an object: your own templates. Default `true`. */
  utm?: boolean | UtmTemplate | undefined;
}

/** What a link carries. */
export interface LinkOptions extends CleanOptions {
  /** The token. Without one the link carries UTM parameters only. */
  token?: string | undefined;
  /** The channel, or its id. Its `utm`, or else its id, fills `utm_source`; its `kind` decides on `utm_medium`. */
  channel?: ChannelId | Omit<ChannelEntry, 'code'> | undefined;
  /** Fills `utm_campaign`. */
  campaign?: string | undefined;
  /** Fills `utm_content`: your label for a link, such as a group or an ambassador. */
  content?: string | undefined;
  /** Where the token goes; default `query`. `fragment` falls back to the query for `#/` and `#!` routes. */
  placement?: 'query' | 'fragment' | undefined;
}
