namespace lamina {}
