// Fonts, tokens and the ground rules of every page, in the order in which they build on each other.
import '@fontsource-variable/source-sans-3/wght.css';
import '@fontsource-variable/source-serif-4/wght.css';
import './tokens.css';
import './base.css';
