import { initialFiles } from './tests/built/initial-files.ts';

/** What is downloaded and parsed before somebody sees anything; gzip. */
const limits = ['chrome-mv3', 'firefox-mv3'].flatMap((target) => {
  const root = `.output/${target}`;
  const initial = (page: string): string[] => [...initialFiles(root, page)];
  return [
    { name: `${target}: background`, path: `${root}/background.js`, limit: '5 kB', gzip: true },
    { name: `${target}: capture`, path: `${root}/capture.js`, limit: '5 kB', gzip: true },
    { name: `${target}: reader page`, path: initial('reader.html'), limit: '130 kB', gzip: true },
  ];
});

export default limits;
