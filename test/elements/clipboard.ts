// The clipboard as a page's frame, an old browser or a device may have it. To be imported before the elements, which keep the
// function that they find.

let refused = false;
let taken: string[] | undefined;

const proto = (globalThis.Clipboard as typeof Clipboard | undefined)?.prototype;
const {write, writeText} = proto ?? {};
if (proto && write && writeText) {
  proto.write = async function (items) {
    if (refused) throw new DOMException('refused', 'NotAllowedError');
    if (!taken) return write.call(this, items);
    const text = await items[0].getType('text/plain');
    taken.push(await text.text());
  };
  proto.writeText = function (text) {
    if (refused) return Promise.reject(new DOMException('refused', 'NotAllowedError'));
    if (taken) return Promise.resolve(void taken.push(text));
    return writeText.call(this, text);
  };
}
const {execCommand} = document;
document.execCommand = (...command) => !refused && execCommand.apply(document, command);

/** Takes every way to copy away, until the end of the test. */
export function forbidCopying(): void {
  refused = true;
}

/** Allows it again. */
export function allowCopying(): void {
  refused = false;
}

/** Takes what is copied, without a click that the browser trusts; undefined where copying needs such a click. */
export function takeCopies(): string[] | undefined {
  return proto && (taken = []);
}

afterEach(() => {
  refused = false;
  taken = undefined;
});
