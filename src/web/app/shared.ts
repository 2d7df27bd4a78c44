/* What is loaded at first, and small modules that several of the parts loaded later use: one file (see leaner.js). */
import './app.js';
import './letter-keys.js';
import './use-title.js';
import '../dates/date-extent.js';
import '../dates/date-mark.js';
import '../dates/date-shapes.js';
import '../dates/day.js';
import '../live/live-note.js';
import '../live/use-changes.js';
import '../relation/early-requests.js';
import '../relation/empty.js';
import '../relation/event-filter.js';
import '../relation/relation-head.js';
import '../relation/use-live-events.js';
import '../sides/sides.js';
import '../timeline/use-keyboard.js';
