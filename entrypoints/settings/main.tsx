import { showPage } from '../../components/Page';
import { SettingsPage } from '../../components/settings/SettingsPage';
import { browserEnvironment } from '../../utils/platform/environment';

const environment = browserEnvironment();
// The voices can be tried here.
void environment.speech.ready().then(() => showPage(environment, <SettingsPage />, environment.words('settings')));
