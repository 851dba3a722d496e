// Takes the token off the address that the server tells the page, before the router reads it, as docs/load-order.md has it: here in one
// place alone.

export default defineNuxtPlugin({
  name: 'without-token',
  order: -30,
  setup({ssrContext, payload}) {
    if (!ssrContext.url.startsWith('/told/')) return;
    ssrContext.url = payload.path = ssrContext.url.replace(/([?&])ds=q[^&]*(&|$)/, (_, before, after) => after && before);
  },
});
