#pragma once
// One call of a verb: the words after `lamina VERB` become the verb's options, and what does not fit becomes a CallError.

#include "app/command_line/verbs.h"

namespace lamina {

class Output;

// Reads the words after the verb. Returns what is to be done; for --help that is to explain the verb.
Action readCall(const Verb& verb, int argc, char** argv);

void explain(const Verb& verb, const Output& output); // the verb, its files and its options, a line each

} // namespace lamina
