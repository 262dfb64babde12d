import { readerFiles } from './tests/built/initial-files.ts';

/** What is downloaded and parsed before somebody sees anything; gzip. */
const limits = ['chrome-mv3', 'firefox-mv3'].flatMap((target) => {
  const root = `.output/${target}`;
  return [
    { name: `${target}: background`, path: `${root}/background.js`, limit: '5 kB', gzip: true },
    { name: `${target}: capture`, path: `${root}/capture.js`, limit: '5 kB', gzip: true },
    { name: `${target}: reader page, with the reading of a page`, path: readerFiles(root), limit: '130 kB', gzip: true },
    {
      name: `${target}: embedded voice, loaded where it is needed`,
      path: [
        `${root}/assets/embedded-worker-*.js`,
        `${root}/assets/readings-worker-*.js`,
        `${root}/assets/espeak-ng-*.js`,
        `${root}/speech/espeak-ng.data`,
      ],
      limit: '800 kB',
      gzip: true,
    },
  ];
});

export default limits;
