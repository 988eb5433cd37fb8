#pragma once
// Files that this process has read or written and found nothing in that is not ours: saving over one of them need not ask a worker
// what to keep. Internal to core/storage; any thread.

#include <string>

namespace lamina {

// path: resolved. descriptor: the file that was read or written.
void rememberContent(const std::string& path, int descriptor, bool isAllOurs);
bool isKnownToBeOurs(const std::string& path); // and unchanged since

} // namespace lamina
