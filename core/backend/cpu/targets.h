// Which vector instruction sets the kernels are compiled for: SSE4, AVX2 and AVX-512 on x86, NEON on ARM.
//
// A kernel file starts with
//     #undef HWY_TARGET_INCLUDE
//     #define HWY_TARGET_INCLUDE "core/backend/cpu/THIS_FILE.cpp"
//     #include "core/backend/cpu/targets.h"
// and is then compiled once for each of them. No include guard: Highway includes the file again itself.
#ifndef HWY_DISABLED_TARGETS
// The newer AVX-512 sets have nothing for float32; SVE's vectors have no size at compile time.
#define HWY_DISABLED_TARGETS (HWY_SSSE3 | HWY_AVX3_DL | HWY_SVE | HWY_SVE2 | HWY_SVE_256 | HWY_SVE2_128)
#endif
#include "hwy/foreach_target.h"

#include "hwy/highway.h"
