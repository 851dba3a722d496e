/** What the test and its processes sign for, and by which key. */
export const scope = {host: 'example.org', campaign: 'race'};
export const keys = [{id: 'a', secret: 'the secret of this test, nowhere else'}];
