#pragma once
// The language of the program without a window.

namespace lamina {

// Core's sentences come in the language that was chosen in the window, else in that of the system. Without a QCoreApplication:
// a verb of the command line needs none. Call it once, before the first thread starts.
void useTerminalLanguage();

} // namespace lamina
