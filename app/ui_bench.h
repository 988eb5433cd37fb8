#pragma once
// `lamina bench ui [--json] [--seconds N] [--example ID]`: how the window behaves while training uses every core.

namespace lamina {

// Prints the longest event handler, the latency of clicks (p50, p99), how long Stop takes, frames. Works with
// QT_QPA_PLATFORM=offscreen. Returns the exit status.
int runUiBench(int argc, char** argv);

} // namespace lamina
