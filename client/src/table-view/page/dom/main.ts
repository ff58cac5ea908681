/** The page: draws what the extension sends, and sends what is done to it. */
import './table-view.css';
import { type PageMessage, readHostMessage } from '../../messages';
import { Page } from './page';

declare function acquireVsCodeApi(): { postMessage(message: PageMessage): void };

const editor = acquireVsCodeApi();
const root = document.getElementById('view');
if (root !== null) {
  const page = new Page(root, (message) => editor.postMessage(message));
  window.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    const message = readHostMessage(data);
    if (message === undefined) console.warn('The extension said what is not understood.', data);
    else page.receive(message);
  });
  editor.postMessage({ type: 'ready' });
}
