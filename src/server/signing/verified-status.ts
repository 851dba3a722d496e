/**
 * Whether a signed token or a pass is good.
 *
 * - `ok`: signed with one of the keys for this host and campaign, and not expired;
 * - `unsigned`: a valid token without a whole signature, such as one that was cut off on the way;
 * - `damaged`: no valid token;
 * - `unknown-key`: signed with a key that is not among the keys, such as one that was retired;
 * - `forged`: the signature is wrong, or for another host or campaign;
 * - `expired`.
 */
export type VerifiedStatus = 'ok' | 'unsigned' | 'damaged' | 'unknown-key' | 'forged' | 'expired';
