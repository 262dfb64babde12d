import { LibraryPage } from '../../components/library/LibraryPage';
import { showPage } from '../../components/Page';
import { browserEnvironment } from '../../utils/platform/environment';

const environment = browserEnvironment();
showPage(environment, <LibraryPage />, environment.words('myArticles'));
