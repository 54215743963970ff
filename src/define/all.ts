/** Registers every element. */
import './if-pickup-window.js';
import './if-provider.js';
