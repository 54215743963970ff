/** Registers every element. */
import './if-carrier-links.js';
import './if-column-menu.js';
import './if-order-details.js';
import './if-order-grid.js';
import './if-pickup-window.js';
import './if-provider.js';
import './if-tracking-badge.js';
import './if-tracking-lookup.js';
import './if-tracking-timeline.js';
