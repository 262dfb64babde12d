import { createRoot } from 'react-dom/client';
import { browser } from '../../utils/platform/browser';

const root = document.getElementById('root');
if (root) {
  const query = new URLSearchParams(location.search);
  const tab = Number(query.get('source'));
  const results = await browser.scripting.executeScript({ target: { tabId: tab }, files: ['/capture.js'] });
  createRoot(root).render(<h1>{JSON.stringify(results[0]?.result).slice(0, 300)}</h1>);
}
