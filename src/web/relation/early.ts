import { startTimelineRequests } from './early-requests.js';

// Runs as soon as it is loaded, while the app is still on its way.
startTimelineRequests();
