#pragma once
// What this machine can do at most: the measure that a network's speed is compared with.

namespace lamina {

// Billions of float multiply-adds × 2 a second, of all `threads` together, with the widest vectors; takes about 0.3 s.
double measuredPeakGflops(int threads);
// Billions of bytes read a second from a buffer of that size a thread.
double measuredReadGigabytes(int threads, long bytes);

} // namespace lamina
