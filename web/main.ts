/**
 * Where the pages begin in the browser: small, so that what the page asks the API for, its own part of the program and
 * the part that all share are under way at once.
 */
import './style.css';
import { askFirst } from './first-answers.ts';
import { firstRequests } from './first-requests.ts';
import { pageAt } from './page-at.ts';

for (const path of firstRequests(location)) askFirst(path);
// Whether it can be loaded is the router's to say.
const page = pageAt(location.pathname)?.().catch(() => {});
// One after the other, so that the page answers in between; both are named in the HTML and on their way. No `await`
// here: the other parts share modules with this one and would wait for it.
const app = import('react-dom/client').then(() => import('./app.tsx'));
void Promise.all([app, page]).then(([{ start }]) => start());
