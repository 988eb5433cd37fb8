#pragma once
// The program without a window: `lamina VERB …`, on the same engine and the same files. No Qt.

namespace lamina {

// Whether the call is for the command line: a verb, --help, --version, or a word that is neither a file nor an option.
bool isCommandLine(int argc, char** argv);

// Carries out one verb. Returns the exit status: 0 done, 1 the work failed, 2 the call was wrong. Errors are written to
// standard error, with --json also as one object to standard output. Throws nothing.
int runCommandLine(int argc, char** argv);

} // namespace lamina
