#pragma once
// The program with its window.

class QApplication;

namespace lamina {

// lamina [FILE] [--screenshot OUT.png] [--theme light|dark] [--language en|zh_CN] [--size WxH] [--train-steps N] [--em 13]
// Returns the exit status.
int runWindow(int argc, char** argv);

// What every program with windows does first: names, registry, look. Throws Error if the resources are damaged.
void prepareApplication(QApplication& application);

} // namespace lamina
