// All that the package exports for scripts, in one module, for pages that load it afresh.

export * from 'dark-social';
export * from 'dark-social/analytics';
export * from 'dark-social/channels';
export * from 'dark-social/consent';
export {trackVisits} from 'dark-social/visits';
