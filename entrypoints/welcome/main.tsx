import { showPage } from '../../components/Page';
import { WelcomePage } from '../../components/welcome/WelcomePage';
import { browserEnvironment } from '../../utils/platform/environment';

const environment = browserEnvironment();
showPage(environment, <WelcomePage />, environment.words('welcomeTitle'));
