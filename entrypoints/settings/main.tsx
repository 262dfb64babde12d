import { showPage } from '../../components/Page';
import { SettingsPage } from '../../components/settings/SettingsPage';
import { browserEnvironment } from '../../utils/platform/environment';

const environment = browserEnvironment();
showPage(environment, <SettingsPage />, environment.words('settings'));
