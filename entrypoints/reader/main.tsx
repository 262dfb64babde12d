import { openReading } from '../../components/reader/opening';
import { browserEnvironment } from '../../utils/platform/environment';

const environment = browserEnvironment();
const life = new AbortController();
addEventListener('pagehide', (left) => left.persisted || life.abort());

// The page is being captured while the screens are still on their way.
const opening = openReading(environment, environment.pages.here(), life.signal);
void import('../../components/reader/showReader').then(({ showReader }) => showReader(environment, opening));
