// Storybook has a Vite configuration of its own: the one at the root builds the package as a library.
export default {};
